import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { type Band, bandsOf, bookOf, parameterSheet } from '../../policy/index.ts'
import { indirectCaps, largeItems, linesOn, listedOver, ownFundsLeft, partOf, rightTo, splitFault } from './index.ts'

const wan = 1_000_000
const shape = { equipment: ['D1'], indirect: 'I' }
const bands = (day: string): readonly Band[] => bandsOf(bookOf(parameterSheet).on('budget.indirect_bands', day))
const lineOf = (code: string) => linesOn('2026-01-01').find((line) => line.code === code)
const budget = {
  D1: { fiscal: 100 * wan },
  D2: { fiscal: 500 * wan },
  D3: { fiscal: 200 * wan },
  I: { fiscal: 180 * wan },
}

describe('the budget of a dossier', () => {
  test('has nine direct lines before August 2021 and three since', () => {
    assert.equal(linesOn('2021-08-04').filter(({ part }) => part === 'direct').length, 9)
    assert.equal(linesOn('2021-08-05').filter(({ part }) => part === 'direct').length, 3)
    assert.deepEqual(
      linesOn('2026-01-01', 'lump-sum').map(({ code }) => code),
      ['L'],
    )
  })

  test('is capped for each source apart, on direct cost without equipment', () => {
    const two = { ...budget, D2: { fiscal: 500 * wan, own: 1200 * wan }, I: { fiscal: 201 * wan, own: 0 } }
    const [fiscal, own] = indirectCaps(two, shape, bands('2026-01-01'))

    assert.deepEqual(
      [fiscal!.base_fen, fiscal!.cap_fen, fiscal!.over_fen, own!.cap_fen],
      [700 * wan, 200 * wan, wan, 315 * wan],
    )
  })

  test('takes the bands of its year and cuts off below one fen', () => {
    const one = (fen: number, day: string) => indirectCaps({ D2: { fiscal: fen } }, shape, bands(day))[0]!.cap_fen

    assert.equal(one(700 * wan, '2021-08-04'), 130 * wan)
    assert.equal(one(499_999_999, '2026-01-01'), 149_999_999)
  })

  test('is split among units without moving the total, to the last fen', () => {
    const shares = [
      { organisation: 'lead', fen: 70 * wan },
      { organisation: 'partner', fen: 30 * wan },
    ]

    assert.equal(splitFault(100 * wan, shares), null)
    assert.equal(splitFault(101 * wan, shares), 'total')
    assert.deepEqual(
      partOf(shares, 33_333_333).map(({ fen }) => fen),
      [23_333_334, 9_999_999],
    )
  })

  test('lists equipment from 500,000 yuan apiece, and not more than its line', () => {
    const items = [
      { name: '光谱仪', count: 1, each_fen: 50 * wan },
      { name: '工作站', count: 10, each_fen: 3 * wan },
    ]

    assert.deepEqual(
      largeItems(items, 50 * wan).map(({ name }) => name),
      ['光谱仪'],
    )
    assert.equal(listedOver(items, 70 * wan), 10 * wan)
  })

  test('is moved between operating cost and labour by its leader', () => {
    const after = { ...budget, D2: { fiscal: 490 * wan }, D3: { fiscal: 210 * wan } }
    assert.equal(rightTo(budget, after, lineOf), 'lead')
  })

  test('is moved into equipment by the host', () => {
    const after = { ...budget, D1: { fiscal: 110 * wan }, D2: { fiscal: 490 * wan } }
    assert.equal(rightTo(budget, after, lineOf), 'host')
  })

  test('never moves into indirect cost, and its total is the bureau’s', () => {
    const up = { ...budget, I: { fiscal: 190 * wan }, D2: { fiscal: 490 * wan } }
    const more = { ...budget, D2: { fiscal: 510 * wan } }
    assert.equal(rightTo(budget, up, lineOf), 'refused')
    assert.equal(rightTo(budget, more, lineOf), 'bureau')
  })

  test('says what is missing of the host’s own funds', () => {
    assert.equal(ownFundsLeft(100 * wan, 80 * wan, 100), 20 * wan)
    assert.equal(ownFundsLeft(3, 0, 50), 2)
  })
})
