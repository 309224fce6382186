import { createHash } from 'node:crypto'
import type { Static, TSchema } from 'typebox'
import type { Act, Deed, Reading, Subject, Via } from './act.ts'
import { type Actor, actorOf } from './actor.ts'
import type { Instant } from './clock.ts'
import { all, type Db, first, json, run, type Snapshot, snapshot, sql, type Tx, within } from './db.ts'
import { type Happening, writeEvent } from './event.ts'
import { newId } from './ids.ts'
import { parse } from './parse.ts'
import { Refusal, refuse } from './refusal.ts'
import { counted } from './tally.ts'
import type { Lang } from './text.ts'

/** Who asks, when it arrived and through which door. The key makes a retry harmless; a page carries it as a hidden field. */
export type Circumstances = {
  readonly actor: Actor
  readonly received: Instant
  readonly key?: string | null
  readonly via: Via
  readonly from?: string | null
  readonly lang: Lang
}

/**
 * The one pipeline of every act: parse → may → idempotency → lock, rule, save (the act's own run) → record, in one
 * transaction. A second call with the same key by the same person answers what the first answered and does nothing.
 */
export const perform = <Input extends TSchema, Output>(
  db: Db,
  act: Act<Input, Output>,
  raw: unknown,
  by: Circumstances,
): Promise<Output> =>
  counted(
    act.name,
    () => performed(db, act, raw, by),
    (error) => error instanceof Refusal,
  )

async function performed<Input extends TSchema, Output>(
  db: Db,
  act: Act<Input, Output>,
  raw: unknown,
  by: Circumstances,
): Promise<Output> {
  const input = parse(act.input, raw) as Static<Input>
  allow(act, input, by.actor)
  if (act.grave) refuseUnlessProven(by)
  const key = by.key ?? newId()
  const remembered = by.key && !act.confidential
  const answer = await within(db, by.actor, 'write', async (tx) => {
    const earlier = remembered ? await claim(tx, act.name, key, input, by) : null
    if (earlier) return earlier.result as Output
    const { result, happening } = await doIt(tx, act, input, key, by)
    if (!act.light && happening.subjects.length > 0) await writeEvent(tx, happening)
    await hear(happening, tx)
    if (remembered) await settle(tx, key, by.actor, result)
    return result
  }).catch(refuseTaken)
  if (answer instanceof Refusal) throw answer
  return answer
}

/** Ids are made by the caller; one that stands for something already is refused, whoever made it. */
function refuseTaken(error: unknown): never {
  const { code, constraint } = error as { readonly code?: unknown; readonly constraint?: unknown }
  if (code === '23505' && String(constraint).endsWith('_pk')) refuse('platform.key_reused')
  throw error
}

/** Answers a reading under the asker's scope, in a read-only transaction. */
export async function ask<Input extends TSchema, Output>(
  db: Db,
  reading: Reading<Input, Output>,
  raw: unknown,
  by: Pick<Circumstances, 'actor' | 'lang' | 'received'>,
): Promise<Output> {
  const input = parse(reading.input, raw) as Static<Input>
  allow(reading, input, by.actor)
  return within(db, by.actor, 'read', (tx) =>
    reading.run(input, { actor: by.actor, tx, now: by.received, lang: by.lang }),
  )
}

export type Reader = {
  ask<Input extends TSchema, Output>(reading: Reading<Input, Output>, raw: unknown): Promise<Output>
  end(): Promise<void>
}
/** Answers all that one page asks out of one snapshot. An act or a refusal ends it; the next question opens another. */
export function reader(db: Db, by: Pick<Circumstances, 'actor' | 'lang' | 'received'>): Reader {
  let current: Snapshot | null = null
  const end = async () => {
    const ending = current
    current = null
    await ending?.end()
  }
  return {
    end,
    async ask(reading, raw) {
      const input = parse(reading.input, raw) as Static<typeof reading.input>
      allow(reading, input, by.actor)
      current ??= snapshot(db, by.actor)
      try {
        return await current.read((tx) => reading.run(input, { actor: by.actor, tx, now: by.received, lang: by.lang }))
      } catch (error) {
        await end()
        throw error
      }
    },
  }
}

/** Says whether the actor's role opens this act at all; the facts of the record may still refuse it. */
export const mayDo = <Input extends TSchema>(act: Act<Input>, input: Static<Input>, actor: Actor): boolean =>
  act.may(actor, input)

function allow<Input extends TSchema>(
  does: Pick<Act<Input>, 'may' | 'title'>,
  input: Static<Input>,
  actor: Actor,
): void {
  if (does.may(actor, input)) return
  refuse(actor.standing.role === 'public' ? 'platform.sign_in' : 'platform.not_allowed', { act: does.title })
}

/** Who walks up to a desk that was left signed in decides nothing. A token has no desk: it names grave acts one by one. */
function refuseUnlessProven({ actor, received }: Circumstances): void {
  if (actor.session && !(actor.provedUntil && actor.provedUntil > received)) refuse('platform.prove_again')
}

async function doIt<Input extends TSchema, Output>(
  tx: Tx,
  act: Act<Input, Output>,
  input: Static<Input>,
  key: string,
  by: Circumstances,
): Promise<{ result: Output | Refusal; happening: Happening }> {
  const subjects: Subject[] = []
  let onBehalfOf: string | null = null
  const deed: Deed = {
    actor: by.actor,
    tx,
    now: by.received,
    received: by.received,
    lang: by.lang,
    via: by.via,
    from: by.from ?? null,
    key,
    record: (subject) => void subjects.push(subject),
    onBehalfOf: (organisation) => {
      onBehalfOf = organisation
    },
  }
  const result = await act.run(input, deed)
  // Only the platform's own clocks may find that there is nothing to do; they leave no record then.
  if (!act.light && subjects.length === 0 && !by.actor.is('system'))
    throw new Error(`${act.name} was done to nothing: an act records its subject`)
  const actor = act.sheltered ? nameless(by.actor) : by.actor
  const happening = {
    act: act.name,
    actor,
    at: by.received,
    via: by.via,
    from: act.sheltered ? null : (by.from ?? null),
    key,
    onBehalfOf,
    subjects,
  }
  return { result, happening }
}

/** The role stays, so that the record still says who was entitled; the person, the organisation and the address do not. */
const nameless = ({ standing }: Actor): Actor =>
  actorOf(null, '—', { ...standing, grant: null, organisation: null, organisationName: null })

type Listener = (happening: Happening, tx: Tx) => Promise<void>
const listeners: { readonly act: string; readonly listener: Listener }[] = []

/** A higher slice hears what a lower one did, inside the same transaction: both are done or neither. */
export const listen = (act: string, listener: Listener): void => void listeners.push({ act, listener })

async function hear(happening: Happening, tx: Tx): Promise<void> {
  for (const { act, listener } of listeners) if (act === happening.act || act === '*') await listener(happening, tx)
}

const nobody = '00000000-0000-0000-0000-000000000000'

async function claim(
  tx: Tx,
  act: string,
  key: string,
  input: unknown,
  by: Circumstances,
): Promise<{ result: unknown } | null> {
  const digest = createHash('sha256')
    .update(`${act}\n${JSON.stringify(input)}`)
    .digest('hex')
  const person = by.actor.person ?? nobody
  // Row-level security knows whoever is signed out by nothing but the key.
  if (!by.actor.person) await sql`select set_config('zhuke.key', ${key}, true)`.execute(tx)
  // A second copy of the same request waits here until the first has committed, then finds its answer.
  const mine = await run(
    tx,
    sql`
    insert into platform.deed (person, key, act, digest, at) values (${person}, ${key}, ${act}, ${digest}, ${by.received})
    on conflict do nothing`,
  )
  if (mine === 1) return null
  const [deed] = await all<{ digest: string; result: unknown }>(
    tx,
    sql`
    select digest, result from platform.deed where person = ${person} and key = ${key}`,
  )
  if (!deed || deed.digest !== digest) refuse('platform.key_reused')
  return { result: deed!.result }
}

const settle = (tx: Tx, key: string, actor: Actor, result: unknown) =>
  first(
    tx,
    sql`update platform.deed set result = ${json(result)} where person = ${actor.person ?? nobody} and key = ${key} returning 1`,
  )
