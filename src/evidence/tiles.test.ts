import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { canonical } from './canonical.ts'
import { hashOf, inclusionRanges, leafHash, type Node, nodeHash } from './merkle.ts'
import { isIncluded } from './proof.ts'
import { edgeOf, grown, nodesIn, type Tile, tileKey, tilesFor, widthOf } from './tiles.ts'

const entries = Array.from({ length: 66_000 }, (_, n) => Buffer.from(canonical({ n })))

/** Adds the entries in pieces, with no more in hand each time than the edge of the tree. */
function build(size: number, piece: number): Map<string, Tile> {
  const kept = new Map<string, Tile>()
  for (let at = 0; at < size; at += piece) {
    const edge = edgeOf(at).flatMap((tile) => kept.get(tileKey(tile)) ?? [])
    for (const tile of grown(at, edge, entries.slice(at, Math.min(at + piece, size)))) kept.set(tileKey(tile), tile)
  }
  return kept
}

describe('the tiles of a tree', () => {
  test('give the root that the definition gives, however the leaves came', () => {
    const straight = ({ height, at }: Node): Buffer =>
      height === 0
        ? leafHash(entries[at]!)
        : nodeHash(straight({ height: height - 1, at: 2 * at }), straight({ height: height - 1, at: 2 * at + 1 }))
    for (const [size, piece] of [
      [1, 1],
      [255, 7],
      [256, 256],
      [257, 100],
      [700, 1],
      [1000, 999],
    ] as const) {
      const whole = { begin: 0, end: size }
      const root = hashOf(whole, nodesIn([...build(size, piece).values()]))
      assert.deepEqual(root, hashOf(whole, straight), `${size} by ${piece}`)
    }
  })

  test('are full to the left, and a full one stands for one hash a level up', () => {
    const tiles = build(66_000, 1000)
    assert.equal(tiles.size, 258 + 2 + 1)
    assert.equal(widthOf(tiles.get('0/257')!), 66_000 % 256)
    assert.equal(widthOf(tiles.get('1/1')!), 257 - 256)
    assert.equal(widthOf(tiles.get('2/0')!), 1)
  })

  test('the edge alone gives the root', () => {
    for (const size of [1, 255, 256, 511, 512, 65_535, 65_536, 65_999]) {
      const tiles = build(size, 5000)
      const edge = edgeOf(size).flatMap((tile) => tiles.get(tileKey(tile)) ?? [])
      const whole = { begin: 0, end: size }
      assert.deepEqual(hashOf(whole, nodesIn(edge)), hashOf(whole, nodesIn([...tiles.values()])), `${size}`)
    }
  })

  test('a proof is worked out from the few tiles that hold it', () => {
    const size = 66_000
    const tiles = build(size, 5000)
    const root = hashOf({ begin: 0, end: size }, nodesIn([...tiles.values()]))
    for (const index of [0, 255, 256, 40_000, 65_535, 65_536, 65_999]) {
      const ranges = inclusionRanges(index, size)
      const few = tilesFor(ranges).map((tile) => tiles.get(tileKey(tile))!)
      assert.ok(few.length <= 8, `${few.length} tiles`)
      const proof = ranges.map((range) => hashOf(range, nodesIn(few)))
      assert.ok(isIncluded(leafHash(entries[index]!), index, proof, size, root))
    }
  })
})
