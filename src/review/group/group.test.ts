import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { apart, cut } from './cut.ts'
import { type Available, planSeats, type Rules, type Wanted } from './plan.ts'

const items = (field: string | null, count: number) =>
  Array.from({ length: count }, (_, index) => ({ dossier: `${field}-${String(index).padStart(3, '0')}`, field }))
const sizes = (groups: readonly { dossiers: readonly string[] }[]) => groups.map(({ dossiers }) => dossiers.length)

describe('cutting dossiers into groups (everyday 15)', () => {
  test('cuts where fields change and keeps to 8 to 20 in a group', () => {
    const groups = cut([...items('520', 12), ...items('430', 10), ...items('320', 9)], 8, 20)
    assert.deepEqual(
      groups.map(({ fields, dossiers }) => [fields.join(), dossiers.length]),
      [
        ['320', 9],
        ['430', 10],
        ['520', 12],
      ],
    )
  })

  test('a field with few dossiers joins its nearest neighbour', () => {
    const groups = cut([...items('510', 10), ...items('520', 3), ...items('910', 9)], 8, 20)
    assert.deepEqual(sizes(groups), [13, 9])
    assert.deepEqual(groups[0]!.fields, ['510', '520'])
  })

  test('holds its bounds for any number, loses nothing, and does not depend on the order given', () => {
    for (let count = 1; count <= 120; count += 1) {
      const all = items('510', Math.ceil(count / 2)).concat(items('320', Math.floor(count / 2)))
      const groups = cut(all, 8, 20)
      assert.deepEqual(groups.flatMap(({ dossiers }) => dossiers).sort(), all.map(({ dossier }) => dossier).sort())
      const reachable = Math.ceil(count / 20) <= Math.floor(count / 8)
      for (const size of sizes(groups))
        assert.ok(size <= 20 && (size >= 8 || !reachable || count < 8), `${count}: ${size}`)
      assert.deepEqual(cut([...all].reverse(), 8, 20), groups)
    }
  })

  test('knows the same discipline, the same gate and nothing in common', () => {
    assert.deepEqual(
      [apart('51010', '51010'), apart('51010', '51020'), apart('510', '520'), apart('510', '320')],
      [0, 1, 2, 3],
    )
    assert.deepEqual([apart(null, null), apart('510', null)], [0, 3])
  })
})

const rules: Rules = { size: 5, reserves: 2, perUnit: 1, perExpert: 2 }
const experts = (count: number, field: string, from = 0): Available[] =>
  Array.from({ length: count }, (_, index) => ({
    person: `${field}-e${from + index}`,
    organisations: [`unit ${field} ${from + index}`],
    fields: [field],
    left: 10,
  }))
const group = (field: string, ...barred: string[]): Wanted => ({
  fields: [field],
  barred: new Map(barred.map((person) => [person, 'own-organisation'])),
})

describe('seating one panel for each group', () => {
  test('seats experts of the field, none with a conflict, at most one of a unit, and names reserves', () => {
    const pool = [...experts(8, '510'), ...experts(8, '320')]
    const [plan] = planSeats([group('510', '510-e0')], pool, rules)
    assert.deepEqual(plan!.seats, ['510-e1', '510-e2', '510-e3', '510-e4', '510-e5'])
    assert.deepEqual(plan!.reserves, ['510-e6', '510-e7'])
    assert.equal(plan!.missing, 0)
    const oneUnit = pool.map((one) => ({ ...one, organisations: ['the only university'] }))
    const [short] = planSeats([group('510')], oneUnit, rules)
    assert.deepEqual([short!.seats.length, short!.missing, short!.kept.unit], [1, 4, 15])
  })

  test('says how many are missing and which rule kept the others away', () => {
    const pool = experts(6, '510').map((one, index) => (index < 2 ? { ...one, left: 0 } : one))
    const [plan] = planSeats([group('510', '510-e5')], pool, rules)
    assert.deepEqual([plan!.missing, plan!.kept.conflict, plan!.kept.load], [2, 1, 2])
  })

  test('changes places so that a group with few eligible experts is filled', () => {
    const pool = experts(10, '510')
    const scarce = group('510', ...pool.slice(5).map(({ person }) => person))
    const plans = planSeats([group('510'), scarce], pool, { ...rules, perExpert: 1 })
    assert.deepEqual(
      plans.map(({ missing }) => missing),
      [0, 0],
    )
    assert.equal(new Set(plans.flatMap(({ seats }) => seats)).size, 10)
  })

  test('holds every rule on a thousand random pools', () => {
    let state = 7
    const random = (below: number) => {
      state = (state * 1103515245 + 12345) % 2147483648
      return state % below
    }
    const fields = ['510', '520', '320', '430']
    for (let round = 0; round < 1000; round += 1) {
      const pool = Array.from(
        { length: 3 + random(30) },
        (_, index): Available => ({
          person: `e${index}`,
          organisations: [`u${random(8)}`],
          fields: [fields[random(4)]!],
          left: random(4),
        }),
      )
      const groups = Array.from(
        { length: 1 + random(4) },
        (): Wanted => ({
          fields: [fields[random(4)]!],
          barred: new Map(pool.filter(() => random(4) === 0).map(({ person }) => [person, 'named'])),
        }),
      )
      const plans = planSeats(groups, pool, rules)
      const count = new Map<string, number>()
      for (const [index, { seats, reserves, missing }] of plans.entries()) {
        assert.equal(seats.length + missing, rules.size)
        const units = seats.map((person) => pool.find((one) => one.person === person)!.organisations[0]!)
        assert.equal(new Set(units).size, units.length)
        for (const person of [...seats, ...reserves]) assert.ok(!groups[index]!.barred.has(person))
        assert.ok(reserves.every((person) => !seats.includes(person)))
        for (const person of seats) count.set(person, (count.get(person) ?? 0) + 1)
      }
      for (const [person, times] of count)
        assert.ok(times <= Math.min(2, pool.find((one) => one.person === person)!.left))
    }
  })
})
