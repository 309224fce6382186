import type { Instant } from '#platform/clock'
import { all, first, run, sql, type Tx } from '#platform/db'
import type { Tree } from '../proof.ts'
import type { Tile } from '../tiles.ts'

export type Head = Tree & { readonly root: Buffer; readonly checkpoint: string; readonly at: Instant }

export const lastHead = (tx: Tx): Promise<Head | null> =>
  first(tx, sql<Head>`select size, root, checkpoint, at from evidence.tree_head order by size desc limit 1`)
export const headOfSize = (tx: Tx, size: number): Promise<Head | null> =>
  first(tx, sql<Head>`select size, root, checkpoint, at from evidence.tree_head where size = ${size}`)
/** The heads of the largest trees first. */
export const headsBelow = (tx: Tx, size: number, limit: number): Promise<Head[]> =>
  all(
    tx,
    sql<Head>`select size, root, checkpoint, at from evidence.tree_head where size < ${size} order by size desc limit ${limit}`,
  )

export const indexOf = async (tx: Tx, event: number): Promise<number | null> =>
  (await first(tx, sql<{ index: number }>`select index from evidence.leaf where event = ${event}`))?.index ?? null

export const entriesFrom = async (tx: Tx, begin: number, count: number): Promise<Buffer[]> =>
  (
    await all(
      tx,
      sql<{
        entry: Buffer
      }>`select entry from evidence.leaf where index >= ${begin} and index < ${begin + count} order by index`,
    )
  ).map(({ entry }) => entry)

export const tilesOf = (tx: Tx, wanted: readonly Pick<Tile, 'level' | 'number'>[]): Promise<Tile[]> =>
  all(
    tx,
    sql<Tile>`
    select t.level, t.number, t.hashes
    from unnest(${wanted.map(({ level }) => level)}::smallint[], ${wanted.map(({ number }) => number)}::bigint[]) w(level, number)
      join evidence.tile t on t.level = w.level and t.number = w.number`,
  )

/** The tree grows in one transaction and by one writer at a time: who does not get the lock leaves it to who has it. */
export const lockTree = async (tx: Tx): Promise<boolean> =>
  (await first(tx, sql<{ got: boolean }>`select pg_try_advisory_xact_lock(${lock}) as got`))?.got ?? false
const lock = 7201004

export const waitingEvents = async (tx: Tx, limit: number): Promise<number[]> =>
  (await all(tx, sql<{ event: number }>`select event from evidence.waiting order by event limit ${limit}`)).map(
    ({ event }) => event,
  )

export const countWaiting = async (tx: Tx): Promise<number> =>
  (await first(tx, sql<{ count: number }>`select count(*) as count from evidence.waiting`))?.count ?? 0

/** Those of the events that are in the tree already, as after a restore that ran the triggers again. */
export const sequencedOf = async (tx: Tx, events: readonly number[]): Promise<number[]> =>
  (
    await all(
      tx,
      sql<{ event: number }>`select event from evidence.leaf where event = any(${events as number[]}::bigint[])`,
    )
  ).map(({ event }) => event)

export const stopWaiting = (tx: Tx, events: readonly number[]): Promise<number> =>
  run(tx, sql`delete from evidence.waiting where event = any(${events as number[]}::bigint[])`)

export type Leaf = { readonly event: number; readonly entry: Buffer }
export const addLeaves = (tx: Tx, size: number, leaves: readonly Leaf[]): Promise<number> =>
  run(
    tx,
    sql`
    insert into evidence.leaf (index, event, entry)
    select ${size}::bigint + n - 1, event, entry
    from unnest(${leaves.map(({ event }) => event)}::bigint[], ${leaves.map(({ entry }) => entry)}::bytea[])
      with ordinality as added(event, entry, n)`,
  )

export async function keepTiles(tx: Tx, tiles: readonly Tile[]): Promise<void> {
  for (const { level, number, hashes } of tiles)
    await run(
      tx,
      sql`insert into evidence.tile (level, number, hashes) values (${level}, ${number}, ${hashes})
      on conflict (level, number) do update set hashes = excluded.hashes`,
    )
}

export const keepHead = (tx: Tx, { size, root, checkpoint, at }: Head): Promise<number> =>
  run(
    tx,
    sql`insert into evidence.tree_head (size, root, checkpoint, at) values (${size}, ${root}, ${checkpoint}, ${at})`,
  )
