import { hash } from 'node:crypto'

/**
 * The tree of RFC 6962 §2.1 over the leaves in their order. A leaf and a node are hashed under different prefixes, so that
 * neither can pass as the other. Everything here is pure: `nodeAt` answers the hash of a full subtree, wherever it is kept.
 */
export const leafHash = (entry: Uint8Array): Buffer => sha256(leafMark, entry)
export const nodeHash = (left: Uint8Array, right: Uint8Array): Buffer => sha256(nodeMark, left, right)
export const emptyRoot: Buffer = hash('sha256', '', 'buffer')

/** Leaves from `begin` up to, not including, `end`. */
export type Range = { readonly begin: number; readonly end: number }
/** The full subtree number `at` of 2^`height` leaves. */
export type Node = { readonly height: number; readonly at: number }
export type NodeAt = (node: Node) => Uint8Array

/** The hash of a range that begins where a tree of its size would; the whole tree is the range from nought. */
export function hashOf(range: Range, nodeAt: NodeAt): Buffer {
  const hashes = fullNodes(range).map(nodeAt)
  const [last, ...before] = hashes.reverse()
  if (!last) return emptyRoot
  return before.reduce<Buffer>((right, left) => nodeHash(left, right), Buffer.from(last))
}

/** The full subtrees that a range is put together from, from the left, each smaller than the one before. */
export function fullNodes({ begin, end }: Range): Node[] {
  const nodes: Node[] = []
  for (let at = begin; at < end; ) {
    let height = 0
    while (2 ** (height + 1) <= end - at && at % 2 ** (height + 1) === 0) height += 1
    nodes.push({ height, at: at / 2 ** height })
    at += 2 ** height
  }
  return nodes
}

/** The ranges whose hashes prove that leaf `index` is in the tree of `size` (RFC 6962 §2.1.1), from the leaf upwards. */
export function inclusionRanges(index: number, size: number): Range[] {
  if (!(index >= 0 && index < size)) throw new RangeError(`leaf ${index} is not in a tree of ${size}`)
  const ranges: Range[] = []
  let whole: Range = { begin: 0, end: size }
  while (whole.end - whole.begin > 1) {
    const middle = whole.begin + split(whole.end - whole.begin)
    const [left, right] = [
      { begin: whole.begin, end: middle },
      { begin: middle, end: whole.end },
    ] as const
    const goesLeft = index < middle
    ranges.unshift(goesLeft ? right : left)
    whole = goesLeft ? left : right
  }
  return ranges
}

/** The ranges whose hashes prove that the tree of `size` begins with the tree of `before` (RFC 6962 §2.1.2). */
export function consistencyRanges(before: number, size: number): Range[] {
  if (!(before >= 0 && before <= size)) throw new RangeError(`a tree of ${size} cannot begin with one of ${before}`)
  if (before === 0 || before === size) return []
  const ranges: Range[] = []
  let whole: Range = { begin: 0, end: size }
  while (whole.end > before) {
    const middle = whole.begin + split(whole.end - whole.begin)
    const [left, right] = [
      { begin: whole.begin, end: middle },
      { begin: middle, end: whole.end },
    ] as const
    const goesLeft = before <= middle
    ranges.unshift(goesLeft ? right : left)
    whole = goesLeft ? left : right
  }
  return whole.begin === 0 ? ranges : [whole, ...ranges]
}

/** The largest power of two below `count`. */
function split(count: number): number {
  let half = 1
  while (half * 2 < count) half *= 2
  return half
}

const leafMark = Uint8Array.of(0)
const nodeMark = Uint8Array.of(1)
function sha256(...parts: readonly Uint8Array[]): Buffer {
  return hash('sha256', Buffer.concat(parts), 'buffer')
}
