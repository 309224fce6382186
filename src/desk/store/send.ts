import type { Instant } from '#platform/clock'
import { all, json, run, sql, type Tx } from '#platform/db'
import type { Text } from '#platform/text'
import { asSms, letterOf, written } from '../letter.ts'
import type { Addressee } from '../task.ts'

export type Sending = {
  readonly letter: string
  readonly to: Addressee
  readonly subject?: { readonly kind: string; readonly id: string }
  readonly facts: Readonly<Record<string, unknown>>
  readonly at: Instant
}

/** Writes a letter into the receiver's inbox with the act it belongs to; mail and text messages wait in the outbox. */
export const send = (tx: Tx, sending: Sending): Promise<void> => sendAll(tx, [sending])

/** The same for many receivers, in two statements. */
export async function sendAll(tx: Tx, sendings: readonly Sending[]): Promise<void> {
  if (sendings.length === 0) return
  const wordings = await wordingsOf(tx, [...new Set(sendings.map((sending) => sending.letter))])
  const rows = sendings.map(({ letter: code, to, subject, facts, at }) => {
    const wording = wordings.get(code)
    if (!wording) throw new Error(`there is no letter ${code}`)
    const title = written(wording.title, facts)
    return {
      letter: code,
      title,
      body: written(wording.body, facts),
      at,
      person: 'person' in to ? to.person : null,
      role: 'role' in to ? to.role : null,
      organisation: 'role' in to ? (to.organisation ?? null) : null,
      subject_kind: subject?.kind ?? null,
      subject: subject?.id ?? null,
      sms: letterOf(code)!.channels.includes('sms') ? asSms(title.zh, 'zh') : null,
      mail: letterOf(code)!.channels.includes('mail'),
    }
  })
  await run(
    tx,
    sql`
    with rows as (select * from jsonb_to_recordset(${json(rows)}) as r(letter text, title jsonb, body jsonb, at timestamptz, person uuid, role text, organisation uuid,
      subject_kind text, subject uuid, sms text, mail boolean)),
    told as (insert into desk.message (letter, person, role, organisation, subject_kind, subject, title, body, at)
      select letter, person, role, organisation, subject_kind, subject, title, body, at from rows),
    mailed as (insert into platform.outbox (channel, person, role, organisation, letter, about, subject, body, at)
      select 'mail', person, role, organisation, letter, subject, title->>'zh', (body->>'zh') || E'\n\n' || (title->>'en') || E'\n' || (body->>'en'), at from rows where mail)
    insert into platform.outbox (channel, person, role, organisation, letter, about, subject, body, at)
    select 'sms', person, role, organisation, letter, subject, title->>'zh', sms, at from rows where sms is not null`,
  )
}

type Wording = { readonly title: Text; readonly body: Text }

/** The wording in force: the newest that an administrator saved, else the release's own. */
export async function wordingsOf(tx: Tx, codes: readonly string[]): Promise<Map<string, Wording>> {
  const own = await all(
    tx,
    sql<{ code: string } & Wording>`
    select distinct on (code) code, title, body from desk.letter_text where code = any(${codes as string[]}::text[]) order by code, version desc`,
  )
  const found = new Map<string, Wording>()
  for (const code of codes) {
    const wording = own.find((row) => row.code === code) ?? letterOf(code)
    if (wording) found.set(code, wording)
  }
  return found
}
