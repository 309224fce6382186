import type { Instant } from '#platform/clock'
import { all, ids, run, sql, type Tx } from '#platform/db'
import type { Text } from '#platform/text'

/** A task past its limit. Its late keeping is told once; the mark stays with the task. */
export type LateTask = {
  readonly id: number
  readonly what: string
  readonly title: Text
  readonly subject_kind: string
  readonly subject: string
  readonly subject_title: string
  readonly subject_number: string | null
  readonly person: string | null
  readonly role: string | null
  readonly organisation: string | null
  readonly opened_at: Instant
  readonly due_at: Instant
  readonly late_told_at: Instant | null
}
const columns = sql`id, what, title, subject_kind, subject, subject_title, subject_number, person, role, organisation, opened_at, due_at, late_told_at`

/** Those that nobody was told of yet, locked, so that two nodes never tell the same one. */
export const lateTasks = (tx: Tx, now: Instant, limit: number): Promise<LateTask[]> =>
  all(
    tx,
    sql<LateTask>`
  select ${columns} from desk.task where done_at is null and due_at < ${now} and late_told_at is null
  order by due_at, id limit ${limit} for update skip locked`,
  )

export const markLateTold = (tx: Tx, tasks: readonly number[], at: Instant) =>
  run(tx, sql`update desk.task set late_told_at = ${at} where id = any(${tasks as number[]}::bigint[])`)

/** Everything that is late now, the longest first, by key. */
export const everythingLate = (
  tx: Tx,
  now: Instant,
  after: { readonly due: Instant; readonly id: number } | null,
  limit: number,
): Promise<LateTask[]> =>
  all(
    tx,
    sql<LateTask>`
  select ${columns} from desk.task where done_at is null and due_at < ${now}
    and (${after?.id ?? null}::bigint is null or (due_at, id) > (${after?.due ?? null}::timestamptz, ${after?.id ?? null}::bigint))
  order by due_at, id limit ${limit}`,
  )

/** Which of these subjects have something open on a desk already. */
export const subjectsWithTask = async (tx: Tx, kind: string, subjects: readonly string[]): Promise<string[]> =>
  (
    await all(
      tx,
      sql<{ subject: string }>`
  select distinct subject from desk.task where done_at is null and subject_kind = ${kind} and subject = any(${ids(subjects)})`,
    )
  ).map((row) => row.subject)
