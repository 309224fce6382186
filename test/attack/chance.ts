/** Chance that the same seed gives again (mulberry32). */
export type Chance = {
  /** From 0 up to, but not, 1. */
  next(): number
  below(limit: number): number
  of<T>(list: readonly T[]): T
  often(share: number): boolean
}

export function chanceOf(seed: number): Chance {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (limit: number) => Math.floor(next() * limit)
  return { next, below, of: (list) => list[below(list.length)]!, often: (share) => next() < share }
}
