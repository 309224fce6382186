import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { type Cause, causeOf } from './cause.ts'
import type { Instance } from './instance.ts'
import { someInstance } from './specimen.ts'
import { best } from './total.ts'
import { missing } from './transport.ts'

describe('a pool that cannot be assigned', () => {
  test('is told by dossiers that need more seats than their reviewers can take, or loads that no seats are left for', () => {
    const told = { cover: 0, load: 0 }
    for (let seed = 0; seed < 1500; seed += 1) {
      const instance = someInstance(seed, { dossiers: 4, reviewers: 5, seats: 3, listed: 7 })
      const onePerUnit = seed % 2 === 0
      const cause = causeOf(best(instance, { onePerUnit }), { onePerUnit })
      if (!cause) continue
      told[cause.kind] += 1
      assert.ok(cause.missing > 0)
      const filled =
        cause.kind === 'cover' ? mostSeats(instance, cause, onePerUnit) : mostLoad(instance, cause, onePerUnit)
      assert.equal(filled, cause.needed - cause.missing, `pool ${seed}: ${JSON.stringify(cause)}`)
    }
    assert.ok(told.cover > 50 && told.load > 10, JSON.stringify(told))
  })

  test('is helped by each of the moves that can be tried out', () => {
    const tried = { 'higher-loads': 0, 'fewer-seats': 0, 'lower-loads': 0, 'several-of-a-unit': 0 }
    for (let seed = 0; seed < 4000; seed += 1) {
      const instance = someInstance(seed, { dossiers: 5, reviewers: 6, seats: 3, listed: 8 })
      const transport = best(instance, { onePerUnit: true })
      const cause = causeOf(transport, { onePerUnit: true })
      for (const move of cause?.moves ?? []) {
        if (!(move in tried)) continue
        tried[move as keyof typeof tried] += 1
        const after = best(moved(instance, cause!, move), { onePerUnit: move !== 'several-of-a-unit' })
        assert.ok(missing(after) < missing(transport), `pool ${seed}: ${move}`)
      }
    }
    for (const [move, times] of Object.entries(tried)) assert.ok(times > 2, `${move}: ${times}`)
  })
})

function moved(instance: Instance, { dossiers, reviewers, missing: n }: Cause, move: string): Instance {
  const less = (values: Int32Array, at: readonly number[]) =>
    values.map((value, place) => (at.includes(place) ? Math.max(0, value - n) : value))
  if (move === 'fewer-seats')
    return { ...instance, need: instance.need.map((seats, at) => (at === dossiers[0] ? seats - 1 : seats)) }
  if (move === 'lower-loads') return { ...instance, least: less(instance.least, reviewers) }
  if (move === 'higher-loads')
    return { ...instance, most: instance.most.map((load, at) => (reviewers.includes(at) ? load + n : load)) }
  return instance
}

/** By trying: the most seats that these dossiers can have filled, whatever becomes of the others. */
const mostSeats = (instance: Instance, { dossiers }: Cause, onePerUnit: boolean) =>
  everyPart(instance, dossiers, onePerUnit, (loads) => loads.reduce((sum, load) => sum + load, 0))

/** By trying: how far the least loads of these reviewers can be reached. */
const mostLoad = (instance: Instance, { reviewers }: Cause, onePerUnit: boolean) =>
  everyPart(instance, [...instance.need.keys()], onePerUnit, (loads) =>
    reviewers.reduce((sum, at) => sum + Math.min(loads[at]!, instance.least[at]!), 0),
  )

function everyPart(
  { need, most, unit, start, reviewer }: Instance,
  dossiers: readonly number[],
  onePerUnit: boolean,
  worth: (loads: Int32Array) => number,
): number {
  const loads = new Int32Array(most.length)
  let largest = 0
  const next = (at: number): void => {
    const dossier = dossiers[at]
    if (dossier === undefined) {
      largest = Math.max(largest, worth(loads))
      return
    }
    const choose = (from: number, left: number, units: readonly number[]): void => {
      next(at + 1)
      if (left === 0) return
      for (let pair = from; pair < start[dossier + 1]!; pair += 1) {
        const who = reviewer[pair]!
        if (loads[who]! >= most[who]! || (onePerUnit && unit[who]! >= 0 && units.includes(unit[who]!))) continue
        loads[who] = loads[who]! + 1
        choose(pair + 1, left - 1, [...units, unit[who]!])
        loads[who] = loads[who]! - 1
      }
    }
    choose(start[dossier]!, need[dossier]!, [])
  }
  next(0)
  return largest
}
