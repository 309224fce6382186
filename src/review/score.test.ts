import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { belowQuorum, passedOver, ranked } from './ranking.ts'
import { type Rubric, saidCenti, sheetProblems, tally, weigh } from './score.ts'

const title = { zh: '指标', en: 'criterion' }
const rubric: Rubric = [
  { code: 'novelty', title, weight: 50 },
  { code: 'route', title, weight: 30 },
  { code: 'budget', title, weight: 20 },
]
const points = (...totals: number[]) => totals.map((total) => total * 1000)
const at = (dossier: string, ...totals: number[]) => ({ dossier, tally: tally(points(...totals), null) })

describe('a score sheet', () => {
  test('weighs marks by the rubric without rounding on the way', () => {
    assert.equal(weigh(rubric, { novelty: 86.5, route: 70, budget: 91.1 }), 82_470)
    assert.equal(weigh(rubric, { novelty: 100, route: 100, budget: 100 }), 100_000)
  })

  test('tells everything that is wrong at once, and asks for what is missing only when it is handed in', () => {
    const fields = (complete: boolean) =>
      sheetProblems(rubric, { novelty: 101, route: 70.55, colour: 5 }, '太短', complete).map(({ field }) => field)
    assert.deepEqual(fields(false), ['marks.colour', 'marks.novelty', 'marks.route'])
    assert.deepEqual(fields(true), ['marks.colour', 'marks.novelty', 'marks.route', 'marks.budget', 'remark'])
  })
})

describe('the scores of a dossier', () => {
  test('drop one highest and one lowest from the number that the rule sets', () => {
    assert.deepEqual(tally(points(60, 80, 82, 84, 100), 5), {
      mean_centi: 8200,
      spread_centi: 4000,
      scores: 5,
      counted: 3,
    })
    assert.equal(tally(points(60, 80, 82, 100), 5)?.counted, 4)
    assert.equal(tally(points(60, 100), 2)?.counted, 2)
    assert.equal(tally([], 5), null)
  })

  test('are published with two decimals, and a third of a point rounds once, at the end', () => {
    assert.equal(saidCenti(tally(points(80, 80, 81), null)!.mean_centi), '80.33')
  })
})

describe('the order of dossiers', () => {
  test('gives equal means one place and skips the places after them', () => {
    const order = ranked([at('a', 80), at('b', 90), at('c', 80), { dossier: 'd', tally: null }, at('e', 70)])
    assert.deepEqual(
      order.map(({ dossier, rank, tied }) => [dossier, rank, tied]),
      [
        ['b', 1, false],
        ['a', 2, true],
        ['c', 2, true],
        ['e', 4, false],
        ['d', null, false],
      ],
    )
  })

  test('asks a reason for each dossier that is left out above the line or level with it', () => {
    const order = ranked([at('a', 90), at('b', 80), at('c', 80), at('d', 70)])
    assert.deepEqual(passedOver(order, new Set(['a'])), [])
    assert.deepEqual(passedOver(order, new Set(['a', 'b'])), ['c'])
    assert.deepEqual(passedOver(order, new Set(['d'])), ['a', 'b', 'c'])
    assert.deepEqual(passedOver(order, new Set()), [])
  })

  test('names the dossiers on which the quorum has not spoken', () => {
    const order = ranked([at('a', 90, 80, 70), at('b', 80, 70), { dossier: 'c', tally: null }])
    assert.deepEqual(belowQuorum(order, 3), [
      { dossier: 'b', have: 2 },
      { dossier: 'c', have: 0 },
    ])
  })
})
