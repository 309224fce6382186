import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { people, wan } from '../../../test/back-half/index.ts'
import { day, type Paying, paying } from '../../../test/paying/index.ts'
import { cancelPayment, checkPayment, planPayments } from '../index.ts'

const { officer } = people

describe('a payment', () => {
  let p: Paying
  let world: Paying['world']
  let account: string
  before(async () => {
    p = await paying()
    world = p.world
    account = p.account
  })
  after(() => p.end())

  test('after a verified figure comes to its rate and never above its cap or its invoices', async () => {
    const { dossier, payments } = await p.sealed(10)
    for (const payment of payments) await world.does(cancelPayment, { payment, reason: '改为后补助' }, officer, day)
    const part = {
      kind: 'after-subsidy' as const,
      fen: 10 * wan,
      condition: '研发费用核定',
      dueOn: '2026-06-30',
      ratePercent: 20,
    }
    const {
      payments: [subsidy],
    } = await world.does(planPayments, { dossier, parts: [part] }, officer, day)
    assert.equal((await world.refused(p.asked(subsidy!))).code, 'procedure.payment_facts_needed')
    const fact = {
      kind: 'invoice' as const,
      number: '12345678',
      issuer: '贵州仪器公司',
      amount_fen: 30 * wan,
      issued_on: '2026-01-05',
    }
    await p.asked(subsidy!, account, { facts: [fact] })
    const over = world.does(checkPayment, { payment: subsidy!, verdict: 'ok', figureFen: 31 * wan }, officer, day)
    assert.equal((await world.refused(over)).code, 'procedure.payment_figure_over')
    const { amount_fen } = await world.does(
      checkPayment,
      { payment: subsidy!, verdict: 'ok', figureFen: 2_999_999 },
      officer,
      day,
    )
    assert.equal(amount_fen, 599_999)
  })

  test('of a guidance fund is a promise, and nothing pays it', async () => {
    const { dossier, payments } = await p.sealed(10)
    for (const payment of payments) await world.does(cancelPayment, { payment, reason: '转为基金承诺' }, officer, day)
    const part = { kind: 'commitment' as const, fen: wan, condition: '子基金设立', dueOn: '2026-12-31' }
    const {
      payments: [promise],
    } = await world.does(planPayments, { dossier, parts: [part] }, officer, day)
    assert.equal((await world.refused(p.asked(promise!))).code, 'procedure.payment_not_now')
    assert.equal((await world.refused(p.ordered(promise!))).code, 'procedure.payment_not_now')
  })
})
