import { fullNodes, hashOf, leafHash, type Node, type NodeAt, nodeHash, type Range } from './merkle.ts'

/** A tile (C2SP tlog-tiles): up to 256 hashes of one level side by side, the roots of 256 to the power of `level` leaves each. */
export type Tile = { readonly level: number; readonly number: number; readonly hashes: Buffer }
export const tileWidth = 256
const tileHeight = 8
const hashSize = 32

export const tileKey = ({ level, number }: Pick<Tile, 'level' | 'number'>): string => `${level}/${number}`
export const widthOf = (tile: Pick<Tile, 'hashes'>): number => tile.hashes.length / hashSize

/** The tile that holds what the hash of a full subtree is worked out from. */
export const tileOf = ({ height, at }: Node): Pick<Tile, 'level' | 'number'> => {
  const level = Math.floor(height / tileHeight)
  return { level, number: Math.floor((at * 2 ** (height - level * tileHeight)) / tileWidth) }
}

/** The tiles that the hashes of some ranges are worked out from, each once. */
export function tilesFor(ranges: readonly Range[]): Pick<Tile, 'level' | 'number'>[] {
  const found = ranges.flatMap(fullNodes).map(tileOf)
  return [...new Map(found.map((tile) => [tileKey(tile), tile])).values()]
}

/** Answers the hash of any full subtree from tiles in hand. */
export function nodesIn(tiles: readonly Tile[]): NodeAt {
  const known = new Map(tiles.map((tile) => [tileKey(tile), tile]))
  return (node) => {
    const tile = known.get(tileKey(tileOf(node)))
    const width = 2 ** (node.height % tileHeight)
    const begin = (node.at * width) % tileWidth
    if (!tile || widthOf(tile) < begin + width) throw new Error(`the tree has no node ${node.height}/${node.at}`)
    return hashOf({ begin: 0, end: width }, ({ height, at }) => hashIn(tile, height, begin / 2 ** height + at))
  }
}

function hashIn(tile: Tile, height: number, at: number): Buffer {
  if (height === 0) return tile.hashes.subarray(at * hashSize, (at + 1) * hashSize)
  return nodeHash(hashIn(tile, height - 1, 2 * at), hashIn(tile, height - 1, 2 * at + 1))
}

/** The tiles at the right edge of a tree of `size`, which the next leaves go into; a level that is full begins a new one. */
export function edgeOf(size: number): Pick<Tile, 'level' | 'number'>[] {
  const edge: Pick<Tile, 'level' | 'number'>[] = []
  for (let [level, count] = [0, size]; count > 0; [level, count] = [level + 1, Math.floor(count / tileWidth)])
    edge.push({ level, number: Math.floor(count / tileWidth) })
  return edge
}

/** The tiles that change when entries are added to a tree of which the edge is in hand. */
export function grown(size: number, edge: readonly Tile[], entries: readonly Uint8Array[]): Tile[] {
  const changed = new Map<string, Tile>()
  const find = (level: number, number: number): Tile =>
    changed.get(tileKey({ level, number })) ??
    edge.find((tile) => tile.level === level && tile.number === number) ?? { level, number, hashes: Buffer.alloc(0) }
  const add = (level: number, at: number, hash: Uint8Array): void => {
    const number = Math.floor(at / tileWidth)
    const before = find(level, number)
    if (widthOf(before) !== at % tileWidth) throw new Error(`tile ${level}/${number} does not end where the tree does`)
    const tile = { level, number, hashes: Buffer.concat([before.hashes, hash]) }
    changed.set(tileKey(tile), tile)
    if (widthOf(tile) === tileWidth) add(level + 1, number, hashIn(tile, tileHeight, 0))
  }
  for (const [offset, entry] of entries.entries()) add(0, size + offset, leafHash(entry))
  return [...changed.values()]
}
