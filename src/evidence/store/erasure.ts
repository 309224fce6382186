import type { Instant } from '#platform/clock'
import { all, first, json, run, sql, type Tx } from '#platform/db'

export type Erasure = {
  readonly id: string
  readonly event: number
  readonly parts: readonly string[]
  readonly basis: string
  readonly reason: string
  readonly person: string | null
  readonly person_name: string
  readonly at: Instant
}
type Worked = { readonly digests: Readonly<Record<string, string>>; readonly kept: Readonly<Record<string, string>> }

/** Blanks the values and takes their salts away; what is left still makes the leaf. */
export const eraseParts = (tx: Tx, erasure: Erasure, { digests, kept }: Worked): Promise<number> =>
  run(
    tx,
    sql`select evidence.erase(${erasure.id}::uuid, ${erasure.event}::bigint, ${erasure.parts as string[]}::text[], ${json(digests)}, ${json(kept)},
      ${erasure.basis}, ${erasure.reason}, ${erasure.person}::uuid, ${erasure.person_name}, ${erasure.at}::timestamptz)`,
  )

export const isErasureTaken = async (tx: Tx, id: string): Promise<boolean> =>
  (await first(tx, sql`select 1 from evidence.erasure where id = ${id}::uuid`)) !== null

const columns = sql`id, event, parts, basis, reason, person, person_name, at`

/** The erasures, newest first, by key paging. */
export const erasuresBefore = (tx: Tx, before: string | null, limit: number): Promise<Erasure[]> =>
  all(
    tx,
    sql<Erasure>`
    select ${columns} from evidence.erasure
    where ${before}::uuid is null or (at, id) < (select x.at, x.id from evidence.erasure x where x.id = ${before}::uuid)
    order by at desc, id desc limit ${limit}`,
  )

/** The erasures of some records, the first done first. */
export const erasuresOf = (tx: Tx, events: readonly number[]): Promise<Erasure[]> =>
  all(
    tx,
    sql<Erasure>`select ${columns} from evidence.erasure where event = any(${events as number[]}::bigint[]) order by at, id`,
  )
