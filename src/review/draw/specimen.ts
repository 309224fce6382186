import { admissible, type Drawable, type Rules } from './rules.ts'

/** Every panel that keeps the rules, listed: what the counting is held against. */
export function panelsOf(pool: readonly Drawable[], rules: Rules): Drawable[][] {
  const of = (size: number, from: number): Drawable[][] =>
    size === 0 ? [[]] : pool.slice(from).flatMap((one, at) => of(size - 1, from + at + 1).map((rest) => [one, ...rest]))
  return of(rules.size, 0).filter((panel) => admissible(panel, rules))
}

/** Pearson's sum of squares, and what it exceeds in one of a thousand fair runs (Wilson and Hilferty). */
export function chiSquare(counts: readonly number[]): { value: number; limit: number; degrees: number } {
  const expected = counts.reduce((sum, count) => sum + count, 0) / counts.length
  const value = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)
  const degrees = counts.length - 1
  const part = 2 / (9 * degrees)
  return { value, limit: degrees * (1 - part + 3.0902 * Math.sqrt(part)) ** 3, degrees }
}
