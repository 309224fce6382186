import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, test } from 'node:test'
import { type Filing, filing } from '../../test/filing/index.ts'
import { listVouchers, saveSection, submitDossier, withdrawDossier } from './index.ts'
import { voucherKey } from './voucher.ts'

const day = 86_400_000

describe('supporting vouchers (财政支持凭证)', () => {
  let world: Filing
  let round: string
  before(async () => {
    world = await filing()
  })
  after(() => world.end())
  beforeEach(async () => {
    round = await world.round(new Date(world.today.getTime() + 9 * day))
  })

  async function resting(title: string, ...numbers: readonly string[]): Promise<string> {
    const dossier = await world.draft(round, 9, title)
    const vouchers = numbers.map((number) => ({ kind: 'invoice', number, amount: 1_200_000, issued_on: '2026-03-02' }))
    const both = (fen: number) => ({ fiscal: fen, own: fen })
    const budget = {
      equipment: both(12_000_000),
      operating: both(16_000_000),
      labour: both(8_000_000),
      indirect: both(4_000_000),
    }
    await world.does('wen', saveSection, { dossier, section: 'budget', answers: { budget, vouchers } })
    return dossier
  }
  const submit = (dossier: string, at = world.today) =>
    world.does('wen', submitDossier, { dossier, pledge: true }, { at })
  const claimsOn = async (number: string) => (await world.asks('finance', listVouchers, { number })).vouchers

  test('an invoice that one application rests on is refused in the next, with the number of the first, however it is written', async () => {
    const first = await submit(await resting('第一件', '2433 2000-0001'))
    const second = await resting('第二件', '２４３３２００００００１')
    const refusal = await world.refused(submit(second))
    assert.equal(refusal.code, 'procedure.voucher_taken')
    assert.equal(refusal.problems[0]?.field, 'answers.vouchers.0.number')
    assert.match(refusal.problems[0]!.says.zh, new RegExp(`已由 ${first.number} 使用，财政资金不能重复支持`))
    const [claim, ...others] = await claimsOn('243320000001')
    assert.deepEqual(
      [claim?.dossier_number, claim?.counts, claim?.amount_fen, others.length],
      [first.number, true, 1_200_000, 0],
    )
  })

  test('withdrawn, the first sets it free; both stay in the register', async () => {
    const first = await resting('先放弃', 'A-77')
    await submit(first)
    await world.does('wen', withdrawDossier, { dossier: first, reason: '不再申报' })
    await submit(await resting('接着用', 'A77'), new Date(world.today.getTime() + 60_000))
    assert.deepEqual(
      (await claimsOn('a 77')).map(({ counts }) => counts),
      [true, false],
    )
  })

  test('of two that name it at the same moment one goes through', async () => {
    const both = [await resting('同时甲', 'B-1'), await resting('同时乙', 'B-1')]
    const answers = await Promise.allSettled(both.map((dossier) => submit(dossier)))
    assert.deepEqual(answers.map(({ status }) => status).sort(), ['fulfilled', 'rejected'])
    assert.equal((await claimsOn('B1')).length, 1)
  })

  test('twice in one application is told at the second row', async () => {
    const refusal = await world.refused(submit(await resting('填了两次', 'C-1', 'c 1')))
    assert.deepEqual(
      refusal.problems.map(({ field }) => field),
      ['answers.vouchers.1.number'],
    )
  })

  test('the register is the bureau’s', async () => {
    for (const who of ['wen', 'host', 'recommender'])
      assert.equal((await world.refused(world.asks(who, listVouchers, {}))).code, 'platform.not_allowed')
    assert.equal(voucherKey(' Ｎｏ．7／a '), 'NO7A')
  })
})
