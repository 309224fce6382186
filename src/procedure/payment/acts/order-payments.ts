import { Type } from 'typebox'
import { act, type Deed } from '#platform/act'
import { dayOf } from '#platform/clock'
import { Id } from '#platform/ids'
import { refuse } from '#platform/refusal'
import { nextNumber } from '../../store/dossier.ts'
import { reserveFunds } from '../funds.ts'
import { asks, type Looked, lookAtPayees, problemsOf } from '../ordering.ts'
import { refuseUnless } from '../payment.ts'
import { moveOn } from '../stepping.ts'
import { insertLeg } from '../store/leg.ts'
import { insertOrder } from '../store/order.ts'
import { accountsById, verifiedAccounts } from '../store/payee.ts'
import { lockPayments } from '../store/payment.ts'

/**
 * Finance orders what is due. Every payee is looked at first: one that cannot be paid stops the order with its reason, one that
 * needs a person's word is held and left out, the rest goes to the bank under one number.
 */
export const orderPayments = act('procedure.order-payments', {
  title: { zh: '下达拨款单', en: 'Order payments' },
  input: Type.Object({
    order: Id(),
    payments: Type.Array(Id(), { minItems: 1, maxItems: 500 }),
    budgetYear: Type.Integer({ minimum: 2000, maximum: 2100 }),
    document: Type.String({ minLength: 2, maxLength: 100, description: '指标文号' }),
    functionClass: Type.String({ pattern: '^\\d{3}(\\d{2}){0,2}$', description: 'function class, such as 20604' }),
    economicClass: Type.String({ pattern: '^\\d{3}(\\d{2})?$', description: 'economic class' }),
    sourceLevel: Type.Union([
      Type.Literal('central'),
      Type.Literal('province'),
      Type.Literal('city'),
      Type.Literal('district'),
    ]),
  }),
  may: (actor) => actor.is('finance'),
  async run(input, deed) {
    const { tx, actor, now } = deed
    const payments = await lockPayments(tx, input.payments)
    if (payments.length < new Set(input.payments).size)
      refuse('platform.not_found', { what: { zh: '拨款', en: 'payment' } })
    for (const payment of payments) refuseUnless(payment, 'order')
    const looked = await lookAtPayees(deed, payments)
    const problems = problemsOf(looked)
    if (problems.length > 0) refuse('procedure.payee_wrong', { count: problems.length }, problems)
    const held = looked.filter(asks)
    for (const one of held) await hold(deed, one)
    const going = looked.filter((one) => !asks(one)).map(({ payment }) => payment)
    const number = going.length > 0 ? await numberOf(deed) : null
    if (number) {
      const total_fen = going.reduce((sum, { amount_fen }) => sum + amount_fen, 0)
      await insertOrder(tx, {
        id: input.order,
        number,
        budget_year: input.budgetYear,
        document: input.document,
        function_class: input.functionClass,
        economic_class: input.economicClass,
        source_level: input.sourceLevel,
        count: going.length,
        total_fen,
        made_by: actor.person!,
        made_by_name: actor.name,
        made_at: now,
      })
      deed.record({ kind: 'payment-order', id: input.order, after: { number, count: going.length, total_fen } })
      await send(
        deed,
        looked.filter((one) => !asks(one)),
        { id: input.order, number, document: input.document },
      )
    }
    return {
      order: number ? input.order : null,
      number,
      ordered: going.length,
      held: held.map(({ payment }) => payment.id),
    }
  },
})

const numberOf = async ({ tx, now }: Deed): Promise<string> => {
  const day = dayOf(now).replaceAll('-', '')
  return `BK${day}-${String(await nextNumber(tx, `payment order ${day}`)).padStart(3, '0')}`
}

const hold = (deed: Deed, { payment, findings }: Looked) =>
  moveOn(
    deed,
    payment,
    'hold',
    { state: 'held' },
    {
      reason: findings.map(({ says }) => says.zh).join('；'),
      facts: { findings: findings.map(({ code }) => code) },
    },
  )

type Made = { readonly id: string; readonly number: string; readonly document: string }
async function send(deed: Deed, going: readonly Looked[], order: Made): Promise<void> {
  const own = await accountsById(
    deed.tx,
    going.map(({ payment }) => payment.account!),
  )
  const districts = await verifiedAccounts(
    deed.tx,
    going.flatMap(({ payment }) => payment.via ?? []),
  )
  for (const [index, { payment, findings, waved }] of going.entries()) {
    const account = payment.via
      ? districts.find(({ organisation }) => organisation === payment.via)!
      : own.find(({ id }) => id === payment.account)!
    const funds = await reserveFunds(deed, payment, order.document)
    await insertLeg(deed.tx, {
      payment: payment.id,
      attempt: payment.attempt,
      leg: 1,
      pay_order: order.id,
      reference: `${order.number}-${String(index + 1).padStart(3, '0')}`,
      to_organisation: payment.via ?? payment.payee,
      to_name: payment.via_name ?? payment.payee_name,
      account: account.id,
      account_mask: account.number_mask,
      amount_fen: payment.amount_fen,
      sent_on: null,
      funds,
    })
    const facts = { order: order.number, payee: findings.map(({ code }) => code), waved, ledger: funds.length > 0 }
    await moveOn(deed, payment, 'order', { state: 'ordered' }, { facts })
  }
}
