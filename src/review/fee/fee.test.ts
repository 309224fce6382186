import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { type FeeRates, meetingNet, remoteNet, standingOf } from './standard.ts'
import { grossFor, type LabourTax, taxOn } from './tax.ts'

const tax: LabourTax = {
  bands: [
    { from_fen: 0, rate_percent: 20 },
    { from_fen: 2_000_000, rate_percent: 30 },
    { from_fen: 5_000_000, rate_percent: 40 },
  ],
  free_fen: 80_000,
  free_percent: 20,
}
const nothing = { gross_fen: 0, tax_fen: 0 }
const rates: FeeRates = {
  senior_fen: 240_000,
  other_fen: 120_000,
  academician_more: 50,
  later_from: 3,
  later_percent: 50,
  half_percent: 60,
  remote_percent: 50,
}
const full = (day: string) => ({ day, part: 'full' as const })

describe('the expert fee (财科教〔2017〕128号)', () => {
  test('is a standard after tax and grossed up: 1,500 is 1,675.00, 2,400 is 2,800.00, 3,600 is 4,285.71', () => {
    assert.deepEqual(grossFor(150_000, nothing, tax), { gross_fen: 167_500, tax_fen: 17_500 })
    assert.deepEqual(grossFor(240_000, nothing, tax), { gross_fen: 280_000, tax_fen: 40_000 })
    assert.deepEqual(grossFor(360_000, nothing, tax), { gross_fen: 428_571, tax_fen: 68_571 })
  })

  test('carries no tax up to 800 yuan', () => {
    assert.deepEqual(grossFor(80_000, nothing, tax), { gross_fen: 80_000, tax_fen: 0 })
    assert.equal(grossFor(80_001, nothing, tax).gross_fen, 80_001)
    assert.equal(taxOn(4_000_00, tax), 640_00)
    assert.equal(taxOn(30_000_00, tax), 5_200_00)
    assert.equal(taxOn(100_000_00, tax), 25_000_00)
  })

  test('is cumulated by month and payer: two payments are taxed as one of their sum', () => {
    const first = grossFor(150_000, nothing, tax)
    const second = grossFor(210_000, first, tax)
    assert.equal(first.gross_fen + second.gross_fen, grossFor(360_000, nothing, tax).gross_fen)
    assert.equal(second.gross_fen - second.tax_fen, 210_000)
  })

  test('hits every net exactly, to the fen', () => {
    for (let net = 1; net < 12_000_000; net = net * 2 + 77) {
      const { gross_fen, tax_fen } = grossFor(net, nothing, tax)
      assert.equal(gross_fen - tax_fen, net)
      assert.equal(tax_fen, taxOn(gross_fen, tax))
    }
  })

  test('halves from the third day on and pays 60 % for half a day', () => {
    assert.equal(meetingNet('senior', [full('2026-11-03'), full('2026-11-01'), full('2026-11-02')], rates), 600_000)
    assert.equal(meetingNet('other', [{ day: '2026-11-01', part: 'half' }], rates), 72_000)
    assert.equal(meetingNet('academician', [full('2026-11-01')], rates), 360_000)
    assert.equal(remoteNet('senior', rates), 120_000)
  })

  test('reads the standing off the title in the register', () => {
    assert.equal(standingOf('副教授'), 'senior')
    assert.equal(standingOf('高级工程师'), 'senior')
    assert.equal(standingOf('助理研究员'), 'other')
    assert.equal(standingOf('中国工程院院士'), 'academician')
    assert.equal(standingOf(null), 'other')
  })
})
