import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Static, TSchema } from 'typebox'
import { openTown } from '../../test/walker/index.ts'
import type { Act } from '../platform/act.ts'
import { dayOf } from '../platform/clock.ts'
import { newId } from '../platform/ids.ts'
import { ask, perform } from '../platform/perform.ts'
import type { Refusal } from '../platform/refusal.ts'
import { actorAs, townId } from '../town/index.ts'
import { confirmFeeSheet, makeFeeSheet, myFees, panelFees, recordAttendance, savePayee, showPayees } from './index.ts'

const network = townId('panel network-review')
const defence = townId('panel defence')
const rates = { senior_fen: 150_000, other_fen: 90_000, remote_percent: 50 }

describe('the fee sheet of a panel', () => {
  let town: Awaited<ReturnType<typeof openTown>>
  const now = new Date()
  const by = (who: string) => ({ actor: actorAs(who), received: now, lang: 'zh' as const })
  const does = <I extends TSchema, O>(who: string, act: Act<I, O>, input: Static<I>): Promise<O> =>
    perform(town.db, act, input, { ...by(who), key: newId(), via: 'api' })
  const refused = (work: Promise<unknown>) =>
    work.then(
      () => 'done',
      (error: Refusal) => error.code,
    )
  const fees = (panel: string, who = 'institution') => ask(town.db, panelFees, { panel }, by(who))
  const sheets = { network: newId(), defence: newId() }
  before(async () => {
    town = await openTown()
  })
  after(() => town.close())

  test('pays a remote review by the share of the day rate, grossed up, to each who handed in a sheet', async () => {
    await does('institution', makeFeeSheet, { sheet: sheets.network, panel: network, ...rates })
    const { rows, totals } = await fees(network)
    const paid = rows.filter((row) => row.net_fen > 0)
    assert.ok(paid.length >= 5)
    for (const row of paid) assert.equal(row.net_fen, row.standing === 'senior' ? 75_000 : 45_000)
    assert.equal(totals.gross_fen, totals.net_fen + totals.tax_fen)
  })

  test('refuses rates outside the rule and names the field and its bounds', async () => {
    const high = { sheet: sheets.network, panel: network, ...rates, senior_fen: 300_000 }
    const refusal = await does('institution', makeFeeSheet, high).catch((error: Refusal) => error)
    assert.equal((refusal as Refusal).code, 'review.fee_out_of_bounds')
    assert.deepEqual(
      (refusal as Refusal).problems.map(({ field, says }) => [field, says.zh]),
      [['senior_fen', '请填写 1500 到 2400 之间的数']],
    )
  })

  test('is confirmed by somebody else than its maker, once, and then changes no more', async () => {
    assert.equal(await refused(does('institution', confirmFeeSheet, { sheet: sheets.network })), 'platform.not_allowed')
    await does('finance', confirmFeeSheet, { sheet: sheets.network })
    assert.equal(
      await refused(does('finance', confirmFeeSheet, { sheet: sheets.network })),
      'review.fee_sheet_confirmed',
    )
    const again = { sheet: sheets.network, panel: network, ...rates }
    assert.equal(await refused(does('institution', makeFeeSheet, again)), 'review.fee_sheet_confirmed')
    const own = { sheet: sheets.defence, panel: defence, ...rates }
    await does('officer', makeFeeSheet, own)
    assert.equal(await refused(does('officer', confirmFeeSheet, { sheet: sheets.defence })), 'review.fee_sheet_own')
  })

  test('pays a meeting by the days that were signed for, taxed on top of what the same payer paid this month', async () => {
    const { sat } = await fees(defence)
    const signed = sat.map(({ seat }, index) => ({ seat, part: index === 0 ? ('half' as const) : ('full' as const) }))
    await does('officer', recordAttendance, { panel: defence, day: dayOf(now), signed })
    await does('officer', makeFeeSheet, { sheet: sheets.defence, panel: defence, ...rates })
    await does('finance', confirmFeeSheet, { sheet: sheets.defence })
    const after = await fees(defence)
    const half = after.rows.find((row) => row.seat === sat[0]!.seat)!
    assert.equal(half.net_fen, half.standing === 'senior' ? 90_000 : 54_000)
    const { fees: mine } = await ask(town.db, myFees, {}, by('expert1'))
    assert.equal(mine.length, 2)
    const gross = mine.reduce((sum, one) => sum + one.gross_fen, 0)
    const tax = mine.reduce((sum, one) => sum + one.tax_fen, 0)
    // 20 % of what lies above 800 yuan of the month as a whole, while the month stays within 4,000 yuan.
    assert.equal(tax, Math.round((gross - 80_000) * 0.2))
  })

  test('pays nothing to the staff of the organiser, who are named with the reason', async () => {
    const { rows } = await fees(network)
    for (const row of rows.filter((one) => one.excluded)) {
      assert.equal(row.net_fen, 0)
      assert.ok(['organiser', 'declined', 'nothing-done'].includes(row.excluded!))
    }
  })

  test('keeps the account of an expert sealed: masked on the sheet, in full for finance with a reason', async () => {
    await does('expert1', savePayee, { bank: '示范银行贵阳支行', number: '6222 0000 1111 2222' })
    const seen = (await fees(network, 'finance')).rows.find((row) => row.payee)!
    assert.deepEqual(seen.payee, { bank: '示范银行贵阳支行', mask: '6222********2222' })
    assert.ok((await fees(network, 'institution')).rows.every((row) => row.payee === null))
    const { payees } = await does('finance', showPayees, { sheet: sheets.network, reason: '发放咨询费' })
    assert.deepEqual(
      payees.map(({ number }) => number),
      ['6222000011112222'],
    )
    assert.equal(
      await refused(does('officer', showPayees, { sheet: sheets.network, reason: '发放咨询费' })),
      'platform.not_allowed',
    )
  })

  test('shows an expert the own fees alone', async () => {
    const { fees: mine } = await ask(town.db, myFees, {}, by('expert1'))
    const { fees: others } = await ask(town.db, myFees, {}, by('expert2'))
    assert.ok(mine.length > 0 && others.length > 0)
    assert.equal(await refused(ask(town.db, panelFees, { panel: network }, by('expert1'))), 'platform.not_allowed')
  })

  test('is made, confirmed and read on its pages, and leaves as a file', async () => {
    const finance = await town.enter('finance')
    assert.match((await finance.open('/fees')).html, /已确认/)
    const page = await finance.open(`/panels/${network}/fees`)
    assert.match(page.html, /发放明细[\s\S]*合计/)
    const file = await finance.bytes(`/panels/${network}/fees/export`)
    assert.equal(file.subarray(0, 2).toString(), 'PK')
    const expert = await town.enter('expert1')
    assert.match((await expert.open('/my-fees')).html, /6222\*+2222/)
    const wrong = await expert.fill('/my-fees', { bank: '示范银行', number: '12' })
    assert.match(wrong.html, /账号/)
  })
})
