import type { Actor } from '#platform/actor'
import type { Instant } from '#platform/clock'
import { all, json, one, run, sql, type Tx } from '#platform/db'
import type { Text } from '#platform/text'

export type Message = {
  readonly id: number
  readonly letter: string
  readonly subject_kind: string | null
  readonly subject: string | null
  readonly title: Text
  readonly body: Text
  readonly at: Instant
  readonly read_at: Instant | null
}

export const messagesOf = (tx: Tx, actor: Actor, after: number | null, limit: number): Promise<Message[]> =>
  all(
    tx,
    sql<Message>`
  select id, letter, subject_kind, subject, title, body, at, read_at from desk.message
  where (person = ${actor.person} or (role = ${actor.standing.role} and (organisation is null or organisation = ${actor.standing.organisation})))
    and (${after}::bigint is null or id < ${after}) order by id desc limit ${limit}`,
  )

export const countUnread = async (tx: Tx, actor: Actor): Promise<number> =>
  (
    await one(
      tx,
      sql<{ n: number }>`select count(*) as n from desk.message where person = ${actor.person} and read_at is null`,
      { zh: '消息', en: 'messages' },
    )
  ).n

export const markRead = (tx: Tx, actor: Actor, message: number | null, at: Instant) =>
  run(
    tx,
    sql`
  update desk.message set read_at = ${at} where read_at is null and person = ${actor.person} and (${message}::bigint is null or id = ${message})`,
  )

export type Sent = {
  readonly id: number
  readonly channel: string
  readonly letter: string
  readonly subject: string
  readonly body: string
  readonly at: Instant
  readonly state: string
  readonly attempts: number
  readonly last_error: string | null
}
export const outboxRows = (tx: Tx, state: string | null, after: number | null, limit: number): Promise<Sent[]> =>
  all(
    tx,
    sql<Sent>`
  select id, channel, letter, subject, body, at, state, attempts, last_error from platform.outbox
  where (${state}::text is null or state = ${state}) and (${after}::bigint is null or id < ${after}) order by id desc limit ${limit}`,
  )

export const saveWording = (tx: Tx, code: string, title: Text, body: Text, by: string | null, at: Instant) =>
  run(
    tx,
    sql`
  insert into desk.letter_text (code, version, title, body, saved_by, saved_at)
  values (${code}, (select coalesce(max(version), 0) + 1 from desk.letter_text where code = ${code}), ${json(title)}, ${json(body)}, ${by}, ${at})`,
  )

export type Deputyship = {
  readonly id: string
  readonly person: string
  readonly deputy: string
  readonly since: string
  readonly until: string
}
/** The deputyships one may see, by row-level security: one's own, those one stands in for, all for an administrator. */
export type ListedDeputyship = Deputyship & {
  readonly person_name: string
  readonly deputy_name: string
  readonly ended_at: Instant | null
}
export const deputyships = (tx: Tx): Promise<ListedDeputyship[]> =>
  all(
    tx,
    sql<ListedDeputyship>`
  select d.id, d.person, d.deputy, d.since, d.until, d.ended_at, p.name as person_name, q.name as deputy_name
  from desk.deputy d join registry.person p on p.id = d.person join registry.person q on q.id = d.deputy
  order by d.until desc, d.id desc limit 200`,
  )
export const insertDeputy = (tx: Tx, row: Deputyship) =>
  run(
    tx,
    sql`
  insert into desk.deputy (id, person, deputy, since, until) values (${row.id}, ${row.person}, ${row.deputy}, ${row.since}, ${row.until}) on conflict (id) do nothing`,
  )
export const endDeputyship = (tx: Tx, id: string, person: string | null, at: Instant): Promise<{ deputy: string }> =>
  one(tx, sql`update desk.deputy set ended_at = ${at} where id = ${id} and person = ${person} returning deputy`, {
    zh: '代办安排',
    en: 'deputyship',
  })
