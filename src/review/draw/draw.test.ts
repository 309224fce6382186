import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { expertKinds } from '../expert.ts'
import { numbered } from './counting.ts'
import { type Drawn, drawFrom } from './draw.ts'
import { admissible, type Drawable, type Rules } from './rules.ts'
import { chiSquare, panelsOf } from './specimen.ts'
import { sha256 } from './stream.ts'

const plain: Rules = { size: 3, reserves: 2, odd: true, kinds: {}, perUnit: 1, localMost: null }
const people = fc.array(
  fc.record({
    kind: fc.constantFrom(...expertKinds),
    units: fc.uniqueArray(fc.constantFrom('u1', 'u2', 'u3', 'u4'), { maxLength: 2 }),
    local: fc.boolean(),
  }),
  { minLength: 1, maxLength: 9 },
)
const pools = people.map((all) => all.map((one, at): Drawable => ({ id: `E${at}`, name: `E${at}`, ...one })))
const bounds = fc.record({ least: fc.nat(2), most: fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined }) })
const rules = fc.record({
  size: fc.integer({ min: 1, max: 4 }),
  reserves: fc.nat(3),
  odd: fc.constant(false),
  kinds: fc.record({ technical: bounds, finance: bounds }, { requiredKeys: [] }),
  perUnit: fc.integer({ min: 1, max: 3 }),
  localMost: fc.option(fc.nat(3)),
})
const drawn = (pool: readonly Drawable[], by: Rules, seed: string): Drawn | null => {
  const draw = drawFrom(pool, by)
  const found = 'infeasible' in draw ? draw : draw(seed)
  return 'infeasible' in found ? null : found
}

describe('a draw among the eligible', () => {
  test('as many panels are counted as there are, and each number is another one', () =>
    fc.assert(
      fc.property(pools, rules, (pool, by) => {
        const single = pool.map((one) => ({ ...one, units: one.units.slice(0, 1) }))
        const listed = panelsOf(single, by).map((panel) => panel.map((one) => one.id).join())
        const { count, panel } = numbered(single, by)
        assert.equal(count, BigInt(listed.length))
        const found = listed.map((_, at) =>
          panel(BigInt(at))
            .map((one) => one.id)
            .sort()
            .join(),
        )
        assert.deepEqual(found.sort(), listed.sort())
      }),
      { numRuns: 500 },
    ))

  test('whoever is drawn keeps every rule, whoever stands in too, and nothing is drawn only where nothing can be', () =>
    fc.assert(
      fc.property(pools, rules, fc.string(), (pool, by, seed) => {
        const found = drawn(pool, by, seed)
        if (!found) return assert.equal(panelsOf(pool, by).length, 0)
        const named = (ids: readonly string[]) => ids.map((id) => pool.find((one) => one.id === id)!)
        const panel = named(found.seats)
        assert.ok(admissible(panel, by))
        for (const reserve of named(found.reserves))
          assert.ok(panel.some((seat) => admissible([...panel.filter((one) => one !== seat), reserve], by)))
        assert.equal(new Set([...found.seats, ...found.reserves]).size, by.size + found.reserves.length)
      }),
      { numRuns: 1000 },
    ))

  test('in 10,000 draws every admissible panel comes as often as chance allows, part-time posts or not', () => {
    const pool = Array.from(
      { length: 10 },
      (_, at): Drawable => ({
        id: `E${at}`,
        name: `E${at}`,
        kind: at < 3 ? 'finance' : 'technical',
        units: at === 9 ? ['u0', 'u3'] : [`u${at % 5}`],
        local: at % 2 === 0,
      }),
    )
    const by: Rules = { ...plain, kinds: { finance: { least: 1 } }, localMost: 2 }
    const draw = drawFrom(pool, by)
    assert.ok(typeof draw === 'function')
    const counts = new Map(panelsOf(pool, by).map((panel) => [panel.map((one) => one.id).join(), 0]))
    for (let at = 0; at < 10_000; at += 1) {
      const found = draw(sha256('a test of distribution', String(at))) as Drawn
      const key = found.seats.join()
      assert.ok(counts.has(key))
      counts.set(key, counts.get(key)! + 1)
    }
    const { value, limit } = chiSquare([...counts.values()])
    assert.ok(value < limit, `${value} of at most ${limit}`)
  })

  test('a pool of two thousand with a panel of nine is drawn from in one go', () => {
    const pool = Array.from(
      { length: 2000 },
      (_, at): Drawable => ({
        id: `E${at}`,
        name: `E${at}`,
        kind: expertKinds[at % 4]!,
        units: [`u${at % 150}`],
        local: at % 3 > 0,
      }),
    )
    const by: Rules = {
      size: 9,
      reserves: 5,
      odd: true,
      kinds: { finance: { least: 1, most: 2 } },
      perUnit: 1,
      localMost: 4,
    }
    const found = drawn(pool, by, 'x')!
    assert.equal(found.seats.length, 9)
    assert.equal(found.reserves.length, 5)
    assert.ok(BigInt(found.panels) > 10n ** 20n)
  })

  test('an even number where it must be odd, too few, and rules that nobody can keep, are told apart', () => {
    const pool = ['a', 'b', 'c'].map(
      (id): Drawable => ({ id, name: id, kind: 'technical', units: ['one'], local: true }),
    )
    assert.deepEqual(drawFrom(pool, { ...plain, size: 2 }), { infeasible: 'even-size', eligible: 3 })
    assert.deepEqual(drawFrom([], plain), { infeasible: 'too-few', eligible: 0 })
    assert.deepEqual(drawFrom(pool, plain), { infeasible: 'rules', eligible: 3 })
    assert.equal(typeof drawFrom(pool, { ...plain, perUnit: 3 }), 'function')
  })
})
