import { floorTo } from './ceiling.ts'
import { leastOf, type Seats } from './instance.ts'
import { levelled } from './level.ts'
import { dearest, flowAt, one, type Search } from './relaxed.ts'
import type { Transport } from './transport.ts'

export type Reach = { readonly seats: Seats; readonly least: number; readonly bound: number }

/**
 * How far the worst-off dossier can be lifted. No assignment leaves more to every dossier than the best flow leaves to them
 * on average, whatever the weights of the average: weights move towards those who get less than that (subgradient on the
 * simplex), and each flow on the way is levelled by hand as a try.
 */
export function reach(transport: Transport, search: Search, start: Seats, rounds: number): Reach {
  const { instance } = transport
  const { grid, onePerUnit, until } = search
  const lift = (from: Seats) => levelled(instance, from, onePerUnit, bound)
  let bound = search.floor
  let seats = lift(start)
  let least = leastOf(instance, seats)
  let weights: Float64Array = new Float64Array(instance.need.length).fill(1)
  let [pace, idle, closest] = [1, 0, Number.POSITIVE_INFINITY]
  for (let round = 0; round < rounds && bound > least && performance.now() < until; round += 1) {
    const flow = flowAt(transport, { ...search, floor: 0 }, weights, 0)
    if (!flow) break
    const parts = flow.times.reduce((sum, part) => sum + part, 0) / one
    const average = flow.value / parts
    if (average < closest) [closest, idle] = [average, 0]
    else idle += 1
    if (idle >= 5) [pace, idle] = [pace * 0.7, 0]
    bound = Math.min(bound, floorTo(average, grid))
    if (round % 5 === 0) {
      const now = lift(flow.seats)
      const lifts = leastOf(instance, now)
      if (lifts > least) [seats, least] = [now, lifts]
    }
    weights = towards(weights, flow.sums, average, pace * Math.max(average - least, grid))
  }
  return { seats, least, bound: Math.max(bound, least) }
}

/** Weights after a step of Polyak's length, brought back to a mean of one where that can be written in whole parts. */
function towards(weights: Float64Array, sums: Float64Array, average: number, distance: number): Float64Array {
  const norm = sums.reduce((all, sum, at) => all + (sum < average || weights[at]! > 0 ? (sum - average) ** 2 : 0), 0)
  if (norm === 0) return weights
  const step = (distance * weights.length) / norm
  const moved = weights.map((weight, at) => Math.max(0, weight - step * (sums[at]! - average)))
  const mean = moved.reduce((all, weight) => all + weight, 0) / moved.length
  const most = moved.reduce((high, weight) => Math.max(high, weight), 0)
  const factor = Math.min(1 / mean, (dearest / one - 1) / most)
  return moved.map((weight) => weight * factor)
}
