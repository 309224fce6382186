import type { Tx } from '#platform/act'
import type { Instant } from '#platform/clock'
import { checkpointText } from './checkpoint.ts'
import { commitTo } from './committing.ts'
import { signer } from './log.ts'
import { hashOf } from './merkle.ts'
import { recordsOf } from './store/record.ts'
import {
  addLeaves,
  keepHead,
  keepTiles,
  lastHead,
  lockTree,
  sequencedOf,
  stopWaiting,
  tilesOf,
  waitingEvents,
} from './store/tree.ts'
import { edgeOf, grown, nodesIn, tileKey } from './tiles.ts'

/** How many records one turn takes: enough for a deadline's rush, few enough that the transaction stays short. */
export const batchMax = 2000

/**
 * Takes the records that wait into the tree, in the order of their numbers, and signs the new head; the leaves, the tiles
 * and the head are kept together or not at all. One that commits later than a higher number simply comes later: its place
 * in the tree is what counts, and no writer of an act ever waits for this.
 */
export async function sequence(tx: Tx, now: Instant): Promise<number> {
  if (!(await lockTree(tx))) return 0
  const waiting = await waitingEvents(tx, batchMax)
  if (waiting.length === 0) return 0
  const done = new Set(await sequencedOf(tx, waiting))
  const records = await recordsOf(
    tx,
    waiting.filter((event) => !done.has(event)),
  )
  // A record without a salt was tampered with before it came here; it stays outside, where the check finds it.
  const leaves = records.flatMap((record) =>
    record.salt ? [{ event: record.event, entry: commitTo(record, record.salt) }] : [],
  )
  if (leaves.length > 0) await grow(tx, leaves, now)
  await stopWaiting(tx, [...done, ...leaves.map(({ event }) => event)])
  return leaves.length
}

async function grow(tx: Tx, leaves: Parameters<typeof addLeaves>[2], now: Instant): Promise<void> {
  const size = (await lastHead(tx))?.size ?? 0
  const before = await tilesOf(tx, edgeOf(size))
  const entries = leaves.map(({ entry }) => entry)
  const changed = grown(size, before, entries)
  await addLeaves(tx, size, leaves)
  await keepTiles(tx, changed)
  const whole = { begin: 0, end: size + leaves.length }
  const edge = new Map([...before, ...changed].map((tile) => [tileKey(tile), tile]))
  const root = hashOf(whole, nodesIn([...edge.values()]))
  const { name, sign } = signer()
  const tree = { size: whole.end, root }
  await keepHead(tx, { ...tree, checkpoint: sign(checkpointText(name, tree)), at: now })
}
