import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { fenFromWan, saidFen, wan, yuan } from './money.ts'

describe('money is an integer number of fen', () => {
  test('pages show 万元 with two decimals and never round up; documents show yuan', () => {
    assert.equal(wan(80_999_999), '80.99')
    assert.equal(yuan(8_000_000), '80,000.00')
    assert.equal(saidFen(80_000_000, 'zh'), '80.00 万元')
    assert.equal(saidFen(80_000_000, 'en'), 'CNY 800,000.00')
  })

  test('what a person types in 万元 is read exactly, and nonsense is no amount', () => {
    assert.equal(fenFromWan('80.5'), 80_500_000)
    assert.equal(fenFromWan('1,200.00 万元'), 1_200_000_000)
    assert.equal(fenFromWan('0.000001'), 1)
    for (const typed of ['', '-3', '1.1234567', '八十', '1e3', '.5']) assert.equal(fenFromWan(typed), null, typed)
  })

  test('every whole fen that can be typed comes back as itself', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999_999 }), (fen) => {
        assert.equal(fenFromWan(`${Math.floor(fen / 1e6)}.${String(fen % 1e6).padStart(6, '0')}`), fen)
      }),
    )
  })
})
