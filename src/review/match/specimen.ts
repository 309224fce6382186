import { type Instance, instanceOf, type Load } from './instance.ts'

/** For tests: whole numbers that follow from a seed. */
export function numbersFrom(seed: number): (bound: number) => number {
  let state = seed >>> 0
  return (bound) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % bound
  }
}

export type Size = {
  readonly dossiers: number
  readonly reviewers: number
  readonly seats: number
  readonly listed: number
}

/** An instance with ties, negative weights, least loads, organisations and forbidden pairs (`listed` of ten are not). */
export function someInstance(seed: number, { dossiers, reviewers, seats, listed }: Size): Instance {
  const below = numbersFrom(seed)
  const need = Array.from({ length: dossiers }, () => 1 + below(seats))
  const room = Math.ceil(need.reduce((sum, one) => sum + one, 0) / reviewers)
  const units = 1 + below(reviewers)
  const loads = Array.from({ length: reviewers }, (): Load => {
    const most = Math.max(0, room - 1 + below(3))
    return { least: below(4) === 0 ? below(Math.min(most, 2) + 1) : 0, most, unit: below(5) === 0 ? -1 : below(units) }
  })
  const range = [4, 9, 1000][below(3)]!
  const pairs = { dossier: [] as number[], reviewer: [] as number[], weight: [] as number[] }
  for (let dossier = 0; dossier < dossiers; dossier += 1)
    for (let reviewer = 0; reviewer < reviewers; reviewer += 1) {
      if (below(10) >= listed) continue
      pairs.dossier.push(dossier)
      pairs.reviewer.push(reviewer)
      pairs.weight.push(below(range) - Math.floor(range / 3))
    }
  return instanceOf(need, loads, pairs)
}

export type Tried = { readonly total: number; readonly least: number; readonly totalAtLeast: number }

/** Every assignment there is, one after the other: the largest total, the largest least sum, and the largest total with it. */
export function everyWay(instance: Instance, onePerUnit: boolean): Tried | null {
  const { need, least, most, unit, start, reviewer, weight } = instance
  const loads = new Int32Array(most.length)
  let [total, floor, totalAtLeast] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY]
  const next = (dossier: number, sum: number, worst: number): void => {
    if (dossier === need.length) {
      if (loads.some((load, at) => load < least[at]!)) return
      total = Math.max(total, sum)
      if (worst > floor) [floor, totalAtLeast] = [worst, sum]
      else if (worst === floor) totalAtLeast = Math.max(totalAtLeast, sum)
      return
    }
    const choose = (from: number, left: number, own: number, units: readonly number[]): void => {
      if (left === 0) {
        next(dossier + 1, sum + own, Math.min(worst, own))
        return
      }
      for (let pair = from; pair < start[dossier + 1]!; pair += 1) {
        const who = reviewer[pair]!
        if (loads[who]! >= most[who]! || (onePerUnit && unit[who]! >= 0 && units.includes(unit[who]!))) continue
        loads[who] = loads[who]! + 1
        choose(pair + 1, left - 1, own + weight[pair]!, [...units, unit[who]!])
        loads[who] = loads[who]! - 1
      }
    }
    choose(start[dossier]!, need[dossier]!, 0, [])
  }
  next(0, 0, Number.POSITIVE_INFINITY)
  return total === Number.NEGATIVE_INFINITY ? null : { total, least: floor, totalAtLeast }
}

/** The rules that these seats break, in words; none is as it should be. */
export function broken(instance: Instance, seats: Int32Array, onePerUnit: boolean): string[] {
  const { need, least, most, unit, start, reviewer } = instance
  const loads = new Int32Array(most.length)
  const faults: string[] = []
  for (let dossier = 0; dossier < need.length; dossier += 1) {
    const own = seats.filter((pair) => pair >= start[dossier]! && pair < start[dossier + 1]!)
    if (new Set(own).size !== need[dossier]) faults.push(`dossier ${dossier} has ${own.length} of ${need[dossier]}`)
    const units = [...own].map((pair) => unit[reviewer[pair]!]!).filter((of) => of >= 0)
    if (onePerUnit && new Set(units).size < units.length) faults.push(`dossier ${dossier} has two of an organisation`)
    for (const pair of own) loads[reviewer[pair]!] = loads[reviewer[pair]!]! + 1
  }
  loads.forEach((load, at) => {
    if (load < least[at]! || load > most[at]!) faults.push(`reviewer ${at} has ${load} of ${least[at]} to ${most[at]}`)
  })
  return faults
}
