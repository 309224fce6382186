import { createHash } from 'node:crypto'

/** Whole numbers below a bound of at most 2^31, each as likely as any other. */
export type Stream = { below(bound: number): number }

/**
 * The numbers of `draw/stream.ts`, which follow from the seed and from nothing else, at the speed that a matching needs:
 * bytes of SHA-256(seed, line break, 0), (…, 1), …; as many as bound - 1 has, bits above dropped, again where too large.
 */
export function quickStream(seed: string): Stream {
  let [block, at] = [0, 32]
  let bytes = Buffer.alloc(32)
  const byte = (): number => {
    if (at === 32) {
      bytes = createHash('sha256').update(`${seed}\n${block}`).digest()
      block += 1
      at = 0
    }
    const value = bytes[at]!
    at += 1
    return value
  }
  return {
    below(bound) {
      const bits = Math.max(1, 32 - Math.clz32(bound - 1))
      const length = Math.ceil(bits / 8)
      for (;;) {
        let value = 0
        for (let taken = 0; taken < length; taken += 1) value = value * 256 + byte()
        value = Math.floor(value / 2 ** (length * 8 - bits))
        if (value < bound) return value
      }
    },
  }
}
