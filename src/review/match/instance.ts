/**
 * Who may judge what, in numbers: dossiers and reviewers are places in lists. A pair that is not listed is forbidden.
 * Weights are integers (affinity in millionths) and may be negative.
 */
export type Instance = {
  /** How many reviewers each dossier needs. */
  readonly need: Int32Array
  /** The least and the most dossiers a reviewer takes. */
  readonly least: Int32Array
  readonly most: Int32Array
  /** The organisation of each reviewer, or -1. */
  readonly unit: Int32Array
  /** The pairs of dossier `d` are those from `start[d]` to before `start[d + 1]`. */
  readonly start: Int32Array
  readonly reviewer: Int32Array
  readonly weight: Float64Array
}

/** A choice of pairs, by their places in the instance, ascending. */
export type Seats = Int32Array

export const dossiersIn = ({ need }: Instance): number => need.length
export const reviewersIn = ({ most }: Instance): number => most.length

export const totalOf = ({ weight }: Instance, seats: Seats): number =>
  seats.reduce((sum, pair) => sum + weight[pair]!, 0)

/** The sum of each dossier over its seats. */
export function sumsOf(instance: Instance, seats: Seats): Float64Array {
  const sums = new Float64Array(dossiersIn(instance))
  const { start, weight } = instance
  let dossier = 0
  for (const pair of seats) {
    while (pair >= start[dossier + 1]!) dossier += 1
    sums[dossier] = sums[dossier]! + weight[pair]!
  }
  return sums
}

export const leastOf = (instance: Instance, seats: Seats): number =>
  dossiersIn(instance) === 0 ? 0 : sumsOf(instance, seats).reduce((least, sum) => Math.min(least, sum))

/** Pairs in any order, column by column. */
export type Pairs = {
  readonly dossier: ArrayLike<number>
  readonly reviewer: ArrayLike<number>
  readonly weight: ArrayLike<number>
}
export type Load = { readonly least: number; readonly most: number; readonly unit?: number }

/** An instance out of its pairs, each of which may be named once. Nobody takes more dossiers than there are. */
export function instanceOf(need: ArrayLike<number>, loads: readonly Load[], pairs: Pairs): Instance {
  const start = startsOf(pairs.dossier, need.length)
  // By reviewer first and by dossier then, each time in the order found: pairs come out sorted by both.
  const order = sorted(pairs.dossier, start, sorted(pairs.reviewer, startsOf(pairs.reviewer, loads.length)))
  return {
    need: Int32Array.from(need),
    least: Int32Array.from(loads, ({ least }) => Math.min(least, 2 ** 30)),
    most: Int32Array.from(loads, ({ most }) => Math.min(most, need.length)),
    unit: Int32Array.from(loads, ({ unit }) => unit ?? -1),
    start,
    reviewer: Int32Array.from(order, (at) => pairs.reviewer[at]!),
    weight: Float64Array.from(order, (at) => pairs.weight[at]!),
  }
}

function startsOf(keys: ArrayLike<number>, bound: number): Int32Array {
  const start = new Int32Array(bound + 1)
  for (let at = 0; at < keys.length; at += 1) start[keys[at]! + 1] = start[keys[at]! + 1]! + 1
  for (let at = 0; at < bound; at += 1) start[at + 1] = start[at + 1]! + start[at]!
  return start
}

function sorted(keys: ArrayLike<number>, start: Int32Array, order?: Int32Array): Int32Array {
  const next = start.slice()
  const result = new Int32Array(keys.length)
  for (let at = 0; at < keys.length; at += 1) {
    const one = order ? order[at]! : at
    result[next[keys[one]!]!] = one
    next[keys[one]!] = next[keys[one]!]! + 1
  }
  return result
}
