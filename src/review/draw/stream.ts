import { createHash } from 'node:crypto'

export const sha256 = (...parts: readonly string[]): string =>
  createHash('sha256').update(parts.join('\n')).digest('hex')

/**
 * Numbers that follow from a seed and from nothing else: the blocks SHA-256(seed, line break, 0), (…, 1), … one after the
 * other. `below(n)` takes as many bytes as n - 1 has, drops the bits above, and takes the next ones where that is n or more:
 * each number below n is as likely as any other.
 */
export function streamOf(seed: string): { below(bound: bigint): bigint } {
  let block = 0
  let bytes = Buffer.alloc(0)
  const take = (count: number): Buffer => {
    while (bytes.length < count) {
      bytes = Buffer.concat([bytes, createHash('sha256').update(`${seed}\n${block}`).digest()])
      block += 1
    }
    const taken = bytes.subarray(0, count)
    bytes = bytes.subarray(count)
    return taken
  }
  return {
    below(bound) {
      const bits = (bound - 1n).toString(2).length
      const length = Math.ceil(bits / 8)
      while (true) {
        const value = BigInt(`0x${take(length).toString('hex')}`) >> BigInt(length * 8 - bits)
        if (value < bound) return value
      }
    },
  }
}
