import { emptyRoot, nodeHash } from './merkle.ts'

/** A tree that is worked out again leaf by leaf, with no more in hand than the roots of its full subtrees. */
export type Growing = {
  readonly size: number
  add(leaf: Uint8Array): void
  root(): Buffer
}

export function growing(): Growing {
  let size = 0
  const full: Buffer[] = []
  return {
    get size() {
      return size
    },
    add(leaf) {
      let hash: Buffer = Buffer.from(leaf)
      for (let count = size; count % 2 === 1; count = (count - 1) / 2) hash = nodeHash(full.pop()!, hash)
      full.push(hash)
      size += 1
    },
    root() {
      const [last, ...before] = [...full].reverse()
      return last ? before.reduce<Buffer>((right, left) => nodeHash(left, right), last) : emptyRoot
    },
  }
}
