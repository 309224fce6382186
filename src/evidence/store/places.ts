import { all, first, sql, type Tx } from '#platform/db'
import type { Place } from '../check.ts'
import { type Erasure, erasuresOf } from './erasure.ts'
import { recordsOf } from './record.ts'
import { type Head, tilesOf } from './tree.ts'

/** The places of the tree from `begin` up to `end`, with all that each is checked by. */
export async function placesBetween(tx: Tx, begin: number, end: number): Promise<Place[]> {
  const leaves = await all(
    tx,
    sql<{
      index: number
      event: number
      entry: Buffer
    }>`select index, event, entry from evidence.leaf where index >= ${begin} and index < ${end} order by index`,
  )
  const events = leaves.map(({ event }) => event)
  const records = new Map((await recordsOf(tx, events)).map((record) => [record.event, record]))
  const erased = Map.groupBy(await erasuresOf(tx, events), ({ event }) => event)
  const leafAt = new Map(leaves.map((leaf) => [leaf.index, leaf]))
  const hashAt = await hashesBetween(tx, begin, end)
  return Array.from({ length: end - begin }, (_, offset) => {
    const index = begin + offset
    const { event = null, entry = null } = leafAt.get(index) ?? {}
    const record = event === null ? null : (records.get(event) ?? null)
    const erasures: readonly Erasure[] = event === null ? [] : (erased.get(event) ?? [])
    return { index, event, entry, record, hash: hashAt(index), erasures }
  })
}

async function hashesBetween(tx: Tx, begin: number, end: number): Promise<(index: number) => Buffer | null> {
  const [from, to] = [Math.floor(begin / 256), Math.floor((end - 1) / 256)]
  const numbers = Array.from({ length: to - from + 1 }, (_, n) => ({ level: 0, number: from + n }))
  const tiles = new Map((await tilesOf(tx, numbers)).map(({ number, hashes }) => [number, hashes]))
  return (index) => {
    const at = (index % 256) * 32
    const hash = tiles.get(Math.floor(index / 256))?.subarray(at, at + 32)
    return hash?.length === 32 ? hash : null
  }
}

/** The signed heads of trees larger than `begin` and not larger than `end`, the smallest first. */
export const headsBetween = (tx: Tx, begin: number, end: number): Promise<Head[]> =>
  all(
    tx,
    sql<Head>`select size, root, checkpoint, at from evidence.tree_head where size > ${begin} and size <= ${end} order by size`,
  )

/** The first leaf beyond the tree that was signed: there must be none. */
export const leafBeyond = async (tx: Tx, size: number): Promise<number | null> =>
  (
    await first(
      tx,
      sql<{ event: number }>`select event from evidence.leaf where index >= ${size} order by index limit 1`,
    )
  )?.event ?? null

/** The acts that made erasures, as the record of acts tells it: the erasure, and which record and parts it named. */
export const actedErasures = (
  tx: Tx,
  erasures: readonly string[],
): Promise<{ id: string; event: number; after: unknown }[]> =>
  all(
    tx,
    sql`select s.subject as id, s.event, s.after from platform.event_subject s
    where s.kind = 'erasure' and s.subject = any(${erasures as string[]}::uuid[])`,
  )

/** Records that went past the log, and those that vanished while they waited; the lowest numbers first. */
export const strayRecords = (
  tx: Tx,
  limit: number,
): Promise<{ event: number; act: string | null; vanished: boolean }[]> =>
  all(
    tx,
    sql`
    (select e.id as event, e.act, false as vanished from platform.event e
      where not exists (select 1 from evidence.leaf l where l.event = e.id)
        and not exists (select 1 from evidence.waiting w where w.event = e.id)
      order by e.id limit ${limit})
    union all
    (select w.event, null, true from evidence.waiting w
      where not exists (select 1 from platform.event e where e.id = w.event) order by w.event limit ${limit})
    order by event`,
  )
