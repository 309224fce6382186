import { firstOf } from './places.ts'
import type { Query } from './query.ts'
import { join, type Units } from './units.ts'

/** Units from `at` to before `end` that stand in the other text from `otherAt` to before `otherEnd`. */
export type Run = {
  readonly at: number
  readonly end: number
  readonly otherAt: number
  readonly otherEnd: number
  /** The rarities of what is shared, in nats. */
  readonly evidence: number
}
type Open = { at: number; end: number; otherAt: number; otherEnd: number; shared: number; evidence: number }

/** Units of a run that may be new or gone before it counts as two: a rewriting changes single words. */
const gapMost = 6
/** So much of a run's units is shared; a chain of chance pairs is thinner. */
const densityLeast = 0.6
/**
 * What a passage must weigh at least, in nats: the rarities of its shared terms together. Two texts of one field share runs
 * of common words by chance; among 32,000 abstracts a chance passage above 40 is found in less than one of a hundred.
 */
export const passageLeast = 40
/** What must be shared to begin a run, in nats; common words before it are taken up afterwards. */
const beginsFrom = 3
const openMost = 64

/** Runs of neighbouring units that both texts have, joined over small changes. */
export function runsOf(query: Query, other: Units): Run[] {
  const { weights, places } = query
  const mine = query.units.keys
  const { keys } = other
  const done: Open[] = []
  let open: Open[] = []
  for (let there = 0; there + 1 < keys.length; there += 1) {
    let at = firstOf(places, join(keys[there]!, keys[there + 1]!))
    if (at < 0) continue
    if (open.length > 0) open = stillOpen(open, there, done)
    for (; at >= 0; at = places.next[at]!) {
      const run = nearest(open, at, there)
      if (run) extend(run, at, there, weights)
      else if (weights[at]! + weights[at + 1]! >= beginsFrom && open.length < openMost)
        open.push(begun(at, there, mine, keys, weights))
    }
  }
  return [...done, ...open].filter(holds)
}

const holds = (run: Open): boolean => run.evidence >= passageLeast && run.shared >= densityLeast * (run.end - run.at)

/** Runs that the other text has left behind are done; those that never came to anything are dropped. */
function stillOpen(open: Open[], there: number, done: Open[]): Open[] {
  let ended = false
  for (const run of open) if (there - run.otherEnd > gapMost) ended = true
  if (!ended) return open
  return open.filter((run) => {
    if (there - run.otherEnd <= gapMost) return true
    if (holds(run)) done.push(run)
    return false
  })
}

/** The open run that this pair goes on, with the least change between. */
function nearest(open: readonly Open[], at: number, there: number): Open | undefined {
  let found: Open | undefined
  let least = Number.POSITIVE_INFINITY
  for (const run of open) {
    const gap = at - run.end
    if (gap < -1 || gap > gapMost) continue
    const moved = Math.abs(at - run.end - (there - run.otherEnd))
    if (moved >= least) continue
    least = moved
    found = run
  }
  return found
}

function begun(at: number, there: number, mine: Int32Array, keys: Int32Array, weights: Float64Array): Open {
  let before = 0
  while (before < at && before < there && mine[at - before - 1] === keys[there - before - 1]) before += 1
  let evidence = weights[at]!
  for (let back = 1; back <= before; back += 1) evidence += weights[at - back]!
  return { at: at - before, end: at + 2, otherAt: there - before, otherEnd: there + 2, shared: before + 2, evidence }
}

function extend(run: Open, at: number, there: number, weights: Float64Array): void {
  run.shared += Math.min(2, at + 2 - run.end)
  run.evidence += weights[at]!
  run.end = at + 2
  run.otherEnd = Math.max(run.otherEnd, there + 2)
}
