import type { Tx } from '#platform/db'
import { said, type Wrong } from '../check.ts'
import { commitTo } from '../committing.ts'
import { leafHash, nodeHash } from '../merkle.ts'
import type { Tree } from '../proof.ts'
import { nodesIn, tileWidth } from '../tiles.ts'
import { leafBeyond, strayRecords } from './places.ts'
import { recordsOf } from './record.ts'
import { tilesOf } from './tree.ts'

/** What is wrong beside the leaves: entries under no head, records that went past the log, upper hashes, a log cut short. */
export async function wrongAround(tx: Tx, size: number, held: Tree | null): Promise<Wrong | null> {
  const node = await wrongNode(tx, size)
  if (node !== null) return { index: node, event: null, act: null, says: said.node }
  const beyond = await leafBeyond(tx, size)
  if (beyond !== null) return { index: size, event: beyond, act: null, says: said.beyond }
  if (held && held.size > size) return { index: size, event: null, act: null, says: said.held }
  const [stray] = await strayRecords(tx, 1)
  if (!stray) return null
  return { index: null, event: stray.event, act: stray.act, says: stray.vanished ? said.vanished : said.unlogged }
}

/** An entry that is missing is named by its record, where the record is still there and fits the hash. */
export async function named(tx: Tx, wrong: Wrong, hash: Buffer | null): Promise<Wrong> {
  if (wrong.event !== null || !hash) return wrong
  const strays = await strayRecords(tx, 1000)
  const records = await recordsOf(
    tx,
    strays.map(({ event }) => event),
  )
  const found = records.find((record) => record.salt && leafHash(commitTo(record, record.salt)).equals(hash))
  return found ? { ...wrong, event: found.event, act: found.act } : wrong
}

/** The first leaf below an upper hash that is not the one of what stands below it, or null. */
async function wrongNode(tx: Tx, size: number): Promise<number | null> {
  for (let [level, span] = [1, tileWidth]; span <= size; [level, span] = [level + 1, span * tileWidth]) {
    const count = Math.floor(size / span)
    for (let number = 0; number * tileWidth < count; number += 1) {
      const wrong = await wrongIn(tx, level, number, Math.min(tileWidth, count - number * tileWidth))
      if (wrong !== null) return wrong * span
    }
  }
  return null
}

async function wrongIn(tx: Tx, level: number, number: number, width: number): Promise<number | null> {
  const first = number * tileWidth
  const [tile] = await tilesOf(tx, [{ level, number }])
  const numbers = Array.from({ length: width }, (_, offset) => ({ level: level - 1, number: first + offset }))
  const nodeAt = nodesIn(await tilesOf(tx, numbers))
  const height = 8 * level - 1
  const wrong = numbers.findIndex((_, offset) => {
    const at = first + offset
    const hash = nodeHash(nodeAt({ height, at: 2 * at }), nodeAt({ height, at: 2 * at + 1 }))
    return !tile?.hashes.subarray(offset * 32, offset * 32 + 32).equals(hash)
  })
  return wrong < 0 ? null : first + wrong
}
