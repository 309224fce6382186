import { ceiling, floorTo, gridOf } from './ceiling.ts'
import { above, tighten } from './floor.ts'
import { dossiersIn, type Instance, leastOf, type Seats, totalOf } from './instance.ts'
import { type Reach, reach } from './reach.ts'
import { dearest, type Search } from './relaxed.ts'
import { seatsOf, settle } from './total.ts'
import { missing, type Transport, transportOf, whole } from './transport.ts'

export type Fair = {
  readonly seats: Seats
  readonly total: number
  /** The least sum of a dossier, and what it can be at most. */
  readonly least: number
  readonly leastBound: number
  /** What the total can be at most, among assignments with this least sum or more. */
  readonly totalBound: number
}

/**
 * The largest least sum of a dossier, then the largest total among the assignments that have it. The least sum is searched
 * between what was found and what is proven impossible; within half of the time, so that the total has the other half.
 */
export function fair(instance: Instance, onePerUnit: boolean, seconds: number, tell: () => void): Fair | Transport {
  const begun = performance.now()
  const grid = gridOf(instance)
  const root = transportOf(instance, whole, dearest, tell)
  settle(root, { onePerUnit })
  if (missing(root) > 0) return root
  const dossiers = Math.max(1, dossiersIn(instance))
  const start = seatsOf(root)
  const high = Math.min(ceiling(instance, onePerUnit), totalOf(instance, start) / dossiers)
  const rules = { floor: floorTo(high, grid), grid, onePerUnit }
  const reached = reach(root, { ...rules, until: begun + seconds * 200 }, start, 200)
  const { seats, least, bound } = narrowed(instance, rules, reached, begun + seconds * 500, tell)
  const search: Search = { floor: least, grid, onePerUnit, until: begun + seconds * 1000 }
  const known = { seats, total: totalOf(instance, seats) }
  const { found, bound: totalBound } = above(fresh(instance, search, tell), search, none(instance), false, known)
  return { seats: found!.seats, total: found!.total, least, leastBound: bound, totalBound }
}

/** Tries floors between what is reached and what is proven impossible: the highest first, then halves. */
function narrowed(
  instance: Instance,
  rules: Omit<Search, 'until'>,
  from: Reach,
  until: number,
  tell: () => void,
): Reach {
  const { grid } = rules
  let { seats, least, bound } = from
  let floor = bound
  while (least < bound && floor > least && performance.now() < until) {
    const now = performance.now()
    const search: Search = { ...rules, floor, until: now + (until - now) / 4 }
    const tried = above(fresh(instance, search, tell), search, none(instance), true, null)
    const middle = (low: number, top: number) => Math.max(low + grid, floorTo((low + top) / 2, grid))
    if (tried.found) {
      seats = tried.found.seats
      least = leastOf(instance, seats)
      floor = Math.min(bound, middle(least, bound))
    } else {
      // What is not proven impossible stays open, and a lower floor is tried.
      if (tried.bound === Number.NEGATIVE_INFINITY) bound = floor - grid
      else if (floor - least <= grid) break
      floor = Math.min(bound, middle(least, floor - grid))
    }
  }
  return { seats, least, bound }
}

const none = (instance: Instance): Float64Array => new Float64Array(dossiersIn(instance))

/** A flow in which what cannot be above the floor is shut out. */
function fresh(instance: Instance, search: Search, tell: () => void): Transport {
  const transport = transportOf(instance, whole, dearest, tell)
  tighten(transport, search)
  settle(transport, search)
  return transport
}
