import type { Tx } from '#platform/act'
import { consistencyRanges, hashOf, inclusionRanges, type Range } from './merkle.ts'
import { tilesOf } from './store/tree.ts'
import { nodesIn, tilesFor } from './tiles.ts'

/** The proof that the leaf at `index` is in the tree of `size`, in base64, from the leaf upwards. */
export const inclusionProof = (tx: Tx, index: number, size: number): Promise<string[]> =>
  hashesOf(tx, inclusionRanges(index, size))

/** The proof that the tree of `size` begins with the tree of `before`, in base64. */
export const consistencyProof = (tx: Tx, before: number, size: number): Promise<string[]> =>
  hashesOf(tx, consistencyRanges(before, size))

async function hashesOf(tx: Tx, ranges: readonly Range[]): Promise<string[]> {
  const nodeAt = nodesIn(await tilesOf(tx, tilesFor(ranges)))
  return ranges.map((range) => hashOf(range, nodeAt).toString('base64'))
}
