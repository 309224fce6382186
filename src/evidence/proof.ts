import { emptyRoot, nodeHash } from './merkle.ts'

/** Says whether the leaf hash at `index` leads, by this proof, to the root of the tree of `size` (RFC 9162 §2.1.3.2). */
export function isIncluded(
  leaf: Uint8Array,
  index: number,
  proof: readonly Uint8Array[],
  size: number,
  root: Uint8Array,
): boolean {
  if (!(Number.isSafeInteger(index) && Number.isSafeInteger(size) && index >= 0 && index < size)) return false
  let [own, last] = [index, size - 1]
  let hash: Uint8Array = leaf
  for (const part of proof) {
    if (last === 0) return false
    if (own % 2 === 1 || own === last) {
      hash = nodeHash(part, hash)
      while (own % 2 === 0 && own !== 0) [own, last] = [half(own), half(last)]
    } else hash = nodeHash(hash, part)
    ;[own, last] = [half(own), half(last)]
  }
  return last === 0 && same(hash, root)
}

export type Tree = { readonly size: number; readonly root: Uint8Array }

/** Says whether the tree `later` begins with the tree `earlier`: nothing was changed, removed or put in between (RFC 9162 §2.1.4.2). */
export function isConsistent(earlier: Tree, later: Tree, proof: readonly Uint8Array[]): boolean {
  if (earlier.size > later.size) return false
  if (earlier.size === later.size) return proof.length === 0 && same(earlier.root, later.root)
  if (earlier.size === 0) return proof.length === 0 && same(earlier.root, emptyRoot)
  const parts = isPowerOfTwo(earlier.size) ? [earlier.root, ...proof] : proof
  const [first, ...rest] = parts
  if (!first) return false
  let [own, last] = [earlier.size - 1, later.size - 1]
  while (own % 2 === 1) [own, last] = [half(own), half(last)]
  let [before, after] = [first, first]
  for (const part of rest) {
    if (last === 0) return false
    if (own % 2 === 1 || own === last) {
      before = nodeHash(part, before)
      after = nodeHash(part, after)
      while (own % 2 === 0 && own !== 0) [own, last] = [half(own), half(last)]
    } else after = nodeHash(after, part)
    ;[own, last] = [half(own), half(last)]
  }
  return last === 0 && same(before, earlier.root) && same(after, later.root)
}

const half = (value: number): number => Math.floor(value / 2)
const isPowerOfTwo = (value: number): boolean => Number.isInteger(Math.log2(value))
const same = (one: Uint8Array, other: Uint8Array): boolean => Buffer.compare(one, other) === 0
