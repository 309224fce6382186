import { dossiersIn, type Instance } from './instance.ts'

/** The largest sum that a dossier can reach, whatever the others get; -Infinity when it cannot fill its seats. */
export function ceilingOf(
  { need, start, weight, reviewer, unit }: Instance,
  dossier: number,
  onePerUnit: boolean,
): number {
  if (!onePerUnit) {
    const top = weight
      .slice(start[dossier]!, start[dossier + 1]!)
      .sort()
      .reverse()
    return top.length < need[dossier]!
      ? Number.NEGATIVE_INFINITY
      : top.subarray(0, need[dossier]!).reduce((all, one) => all + one, 0)
  }
  const pairs: number[] = []
  for (let pair = start[dossier]!; pair < start[dossier + 1]!; pair += 1) pairs.push(pair)
  pairs.sort((one, other) => weight[other]! - weight[one]!)
  const units = new Set<number>()
  let [sum, left] = [0, need[dossier]!]
  for (const pair of pairs) {
    if (left === 0) break
    const of = unit[reviewer[pair]!]!
    if (of >= 0 && units.has(of)) continue
    units.add(of)
    sum += weight[pair]!
    left -= 1
  }
  return left === 0 ? sum : Number.NEGATIVE_INFINITY
}

/** The least that the best-off choice leaves to any dossier, at most. */
export function ceiling(instance: Instance, onePerUnit: boolean): number {
  let least = Number.POSITIVE_INFINITY
  for (let dossier = 0; dossier < dossiersIn(instance); dossier += 1)
    least = Math.min(least, ceilingOf(instance, dossier, onePerUnit))
  return least
}

/** The step between values that sums can have: every weight is a multiple of it. */
export function gridOf({ weight }: Instance): number {
  let grid = 0
  for (const one of weight) {
    let [left, right] = [Math.abs(one), grid]
    while (right > 0) [left, right] = [right, left % right]
    grid = left
    if (grid === 1) return 1
  }
  return Math.max(1, grid)
}

export const floorTo = (value: number, grid: number): number => Math.floor(value / grid) * grid
