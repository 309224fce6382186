import { floorTo } from './ceiling.ts'
import { dossiersIn, leastOf, type Seats, sumsOf, totalOf } from './instance.ts'
import { levelled } from './level.ts'
import { seatsOf, settle } from './total.ts'
import { flowOf, missing, reweigh, type Transport } from './transport.ts'

/** A price on falling short of the floor, in parts of `one`, for each dossier. */
export const one = 1024
export const dearest = 64 * one

export type Search = {
  readonly floor: number
  readonly grid: number
  readonly onePerUnit: boolean
  /** The time, by performance.now, when the search ends. */
  readonly until: number
}
export type Found = { readonly seats: Seats; readonly total: number }
export type Relaxed = {
  /** No assignment within the restrictions that keeps the floor has a larger total; -Infinity: there is none at all. */
  readonly bound: number
  readonly prices: Float64Array
  /** The seats of the last flow, and the dossiers that they leave below the floor. */
  readonly seats: Seats
  readonly short: readonly number[]
  readonly found: Found | null
}

/**
 * Floors are no flow, so they are given a price instead: the flow is the best for weights that count more on dossiers that
 * fell short. Its value bounds every assignment that keeps the floor (Lagrange), and prices follow the shortfall (subgradient).
 */
export function relaxed(
  transport: Transport,
  search: Search,
  prices: Float64Array,
  rounds: number,
  beat: number,
): Relaxed {
  const { floor, grid } = search
  let [bound, found, pace, idle]: [number, Found | null, number, number] = [Number.POSITIVE_INFINITY, null, 1, 0]
  let now: Float64Array = prices
  let best: Float64Array = now
  for (let round = 0; ; round += 1) {
    const flow = flowAt(transport, search, now)
    if (!flow) return { bound: Number.NEGATIVE_INFINITY, prices, seats: new Int32Array(), short: [], found }
    const { seats, sums, total, value, short } = flow
    const kept =
      short.length === 0
        ? { seats, total }
        : round % 5 === 4 || !Number.isFinite(beat)
          ? lifted(transport, search, seats)
          : null
    if (kept && (!found || kept.total > found.total)) found = kept
    if (value < bound) [bound, best, idle] = [value, now, 0]
    else idle += 1
    if (idle >= 6) [pace, idle] = [pace / 2, 0]
    const goal = Math.max(beat, found?.total ?? Number.NEGATIVE_INFINITY)
    const reached = floorTo(bound, grid)
    if (
      reached <= goal ||
      round >= rounds ||
      performance.now() > search.until ||
      (short.length === 0 && value === total)
    )
      return { bound: reached, prices: best, seats, short, found }
    now = stepped(now, sums, floor, pace, value - (Number.isFinite(goal) ? goal : bound - Math.abs(floor) - grid))
  }
}

/** Now and then, and always where nothing is known yet, seats are changed by hand to keep the floor. */
function lifted({ instance }: Transport, { floor, onePerUnit }: Search, short: Seats): Found | null {
  const seats = levelled(instance, short, onePerUnit, floor)
  return leastOf(instance, seats) >= floor ? { seats, total: totalOf(instance, seats) } : null
}

/** The best flow at these prices, on top of `base` for every dossier; null when there is none. */
export function flowAt(transport: Transport, { floor, onePerUnit }: Search, prices: Float64Array, base = one) {
  const { instance, held } = transport
  const times = prices.map((price) => base + Math.min(dearest - one, Math.round(price * one)))
  reweigh(transport, times)
  settle(transport, { onePerUnit })
  if (missing(transport) > 0) return null
  if (held.includes(2) && held.some((how, pair) => how === 2 && flowOf(transport, pair) === 0)) return null
  const seats = seatsOf(transport)
  const sums = sumsOf(instance, seats)
  let [value, total] = [0, 0]
  const short: number[] = []
  for (let dossier = 0; dossier < dossiersIn(instance); dossier += 1) {
    value += ((times[dossier]! - base) / one) * (sums[dossier]! - floor)
    total += sums[dossier]!
    if (sums[dossier]! < floor) short.push(dossier)
  }
  return { seats, sums, total, value: value + (base / one) * total, short, times }
}

/** Prices after a step of Polyak's length towards the goal. */
function stepped(
  prices: Float64Array,
  sums: Float64Array,
  floor: number,
  pace: number,
  distance: number,
): Float64Array {
  let norm = 0
  sums.forEach((sum, at) => {
    if (sum < floor || prices[at]! > 0) norm += (floor - sum) ** 2
  })
  const step = norm > 0 ? (pace * Math.max(distance, 1)) / norm : 0
  return prices.map((price, at) => Math.max(0, price + step * (floor - sums[at]!)))
}
