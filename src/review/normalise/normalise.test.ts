import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { hangsOn } from './hanging.ts'
import { type Given, normalise } from './index.ts'
import { componentsOf } from './score-table.ts'

const scores = fc
  .uniqueArray(
    fc.tuple(fc.integer({ min: 0, max: 14 }), fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 100 })),
    {
      selector: ([proposal, reviewer]) => `${proposal}/${reviewer}`,
      minLength: 1,
      maxLength: 60,
    },
  )
  .map((rows) =>
    rows.map(([proposal, reviewer, score]): Given => ({ proposal: `P${proposal}`, reviewer: `R${reviewer}`, score })),
  )

/** Everybody scores everything of their own panel; the second panel gives ten less throughout. */
const panels = ['A', 'B'].flatMap((panel) =>
  [60, 70, 80, 90].flatMap((quality) =>
    [-2, 0, 5].map((shift) => ({
      proposal: `${panel}${quality}`,
      reviewer: `${panel}${shift}`,
      score: quality + shift + ((quality * 7 + shift) % 3) - (panel === 'B' ? 10 : 0),
    })),
  ),
)

describe('the correction of scores', () => {
  test('the order in which the scores came in changes nothing, not even the last digit', () =>
    fc.assert(
      fc.property(scores, fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), (given, dice) => {
        const other = given.map((one) => ({ one, at: dice.next().value })).sort((a, b) => a.at - b.at)
        assert.deepEqual(normalise(other.map(({ one }) => one)), normalise(given))
      }),
      { numRuns: 60 },
    ))

  test('on another scale the same is said on that scale', () =>
    fc.assert(
      fc.property(scores, fc.integer({ min: 1, max: 50 }), fc.integer({ min: -500, max: 500 }), (given, by, more) => {
        const plain = normalise(given)
        const scaled = normalise(given.map((one) => ({ ...one, score: one.score * by + more })))
        for (const [at, { adjusted, low }] of plain.dossiers.entries()) {
          const there = scaled.dossiers[at]!
          assert.ok(
            Math.abs(there.adjusted - (adjusted * by + more)) < 1e-6 * by,
            `${there.adjusted} ${adjusted} × ${by}`,
          )
          assert.equal(there.low === null, low === null)
        }
      }),
      { numRuns: 300 },
    ))

  test('whatever scores there are, each dossier is told once, its interval around it, and every number is one', () =>
    fc.assert(
      fc.property(scores, (given) => {
        const { dossiers, reviewers } = normalise(given)
        assert.equal(dossiers.length, new Set(given.map((one) => one.proposal)).size)
        assert.equal(reviewers.length, new Set(given.map((one) => one.reviewer)).size)
        for (const { raw, adjusted, low, high } of dossiers) {
          assert.ok(Number.isFinite(raw) && Number.isFinite(adjusted))
          if (low !== null) assert.ok(low <= adjusted && adjusted <= high!)
        }
      }),
      { numRuns: 100 },
    ))

  test('panels without a common expert are told, and their means stay as they are', () => {
    const { connected, components, warnings, dossiers } = normalise(panels)
    assert.deepEqual([connected, components, warnings], [false, 2, ['separate']])
    for (const { raw, adjusted } of dossiers) assert.ok(Math.abs(raw - adjusted) < 1e-9)
  })

  test('an expert who sits on both panels links them; that it hangs on them alone is said', () => {
    const linked = panels.map((one) => (one.reviewer.endsWith('5') ? { ...one, reviewer: 'both' } : one))
    const { connected, warnings } = normalise(linked)
    assert.equal(connected, true)
    assert.deepEqual(warnings, ['hangs-on-one'])
  })

  test('whether parts hang on one expert is found as by leaving out each in turn', () =>
    fc.assert(
      fc.property(scores, (given) => {
        for (const component of componentsOf(given)) {
          const alone = component.reviewers.find((_, place) => {
            const rest = component.rows.flatMap((row) =>
              row.reviewers.flatMap((one) =>
                one === place ? [] : [{ proposal: row.proposal, reviewer: `${one}`, score: 0 }],
              ),
            )
            return componentsOf(rest).filter((part) => part.rows.length > 1).length > 1
          })
          assert.equal(hangsOn(component), alone ?? null)
        }
      }),
      { numRuns: 300 },
    ))

  test('who was judged by the severe only gains, and the severe are named by what they gave', () => {
    const mean = [10, 20, 30, 40, 50, 60, 70, 80].flatMap((quality, at) =>
      [0, 1, 2, 3]
        .filter((reviewer) => reviewer !== at % 4)
        .map((reviewer) => ({
          proposal: `P${quality}`,
          reviewer: `R${reviewer}`,
          score: quality + (reviewer === 3 ? -20 : 0) + ((at + reviewer) % 2),
        })),
    )
    const { dossiers, reviewers, reviewerSd } = normalise(mean)
    const gained = (name: string) => {
      const one = dossiers.find(({ proposal }) => proposal === name)!
      return one.adjusted - one.raw
    }
    assert.ok(gained('P10') > 0 && gained('P40') < 0)
    assert.ok(reviewerSd > 5)
    const least = [...reviewers].sort((a, b) => a.severity - b.severity)[0]!
    assert.equal(least.reviewer, 'R3')
    assert.ok(least.high! < 0 && least.residual < 2)
  })

  test('nothing to learn from: one score each, one expert each, all the same', () => {
    const one = normalise([{ proposal: 'a', reviewer: 'x', score: 5 }])
    assert.deepEqual(one.dossiers, [{ proposal: 'a', raw: 5, adjusted: 5, low: null, high: null }])
    const strangers = [1, 2, 3, 4].map((at) => ({ proposal: `P${at % 2}`, reviewer: `R${at}`, score: at }))
    assert.deepEqual(normalise(strangers).warnings, ['separate', 'no-reviewer-twice', 'few'])
    const same = normalise(
      ['a', 'b'].flatMap((proposal) => ['x', 'y'].map((reviewer) => ({ proposal, reviewer, score: 7 }))),
    )
    for (const { adjusted } of same.dossiers) assert.equal(adjusted, 7)
  })
})
