import { Type } from 'typebox'
import { act } from '#platform/act'
import { isDay } from '#platform/clock'
import { Id } from '#platform/ids'
import { Fen } from '#platform/money'
import { refuse } from '#platform/refusal'
import { finishTasks } from '../../../desk/index.ts'
import { waitFor } from '../../../registry/index.ts'
import { type Fact, factKey, factProblems } from '../../payment/facts.ts'
import { paidElsewhere } from '../../payment/store/fact.ts'
import { accountsById } from '../../payment/store/payee.ts'
import { takenElsewhere } from '../../store/voucher.ts'
import { refuseExpired, refuseUnlessState } from '../coupon.ts'
import { couponShapeOf } from '../paying.ts'
import { putOnDesk, stepOrder } from '../stepping.ts'
import { lockOrder, orderWithInvoice, readCoupon } from '../store/coupon.ts'

/** Whoever is paid asks for the redemption with the invoice; after the last day of the coupon it is too late, to the second. */
export const claimOrder = act('procedure.claim-coupon-order', {
  title: { zh: '申请兑付', en: 'Ask for redemption' },
  input: Type.Object({
    order: Id(),
    account: Id(),
    invoice: Type.Object({
      number: Type.String({ minLength: 2, maxLength: 60 }),
      issuer: Type.String({ minLength: 2, maxLength: 200 }),
      amountFen: Fen('the amount of the invoice'),
      issuedOn: Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$', description: 'the day of the invoice' }),
    }),
  }),
  may: (actor) => actor.is('host-admin'),
  async run({ order: id, account, invoice }, deed) {
    const { tx, actor, now, received } = deed
    const order = await lockOrder(tx, id)
    const shape = await couponShapeOf(tx, order)
    if (!actor.for(shape.paidTo === 'body' ? order.body : order.holder)) refuse('procedure.not_a_party')
    refuseUnlessState(order, 'confirmed')
    refuseExpired(await readCoupon(tx, order.coupon), received)
    const [named] = await accountsById(tx, [account])
    if (!named || !actor.for(named.organisation) || named.ended_at) refuse('procedure.account_not_yours')
    if (!isDay(invoice.issuedOn))
      refuse('platform.input_invalid', { count: 1 }, [
        { field: 'invoice.issuedOn', says: { zh: '没有这一天', en: 'There is no such day' } },
      ])
    if (invoice.amountFen < order.price_fen)
      refuse('procedure.invoice_short', { amount: yuan(invoice.amountFen), price: yuan(order.price_fen) })
    const fact: Fact = {
      kind: 'invoice',
      number: invoice.number,
      issuer: invoice.issuer,
      amount_fen: invoice.amountFen,
      issued_on: invoice.issuedOn as Fact['issued_on'],
    }
    const key = factKey(fact)
    await waitFor(tx, `paid invoice ${key}`)
    await refuseUsed(tx, fact, order.coupon, id)
    const { kind, ...kept } = fact
    await stepOrder(
      deed,
      order,
      'claim',
      { state: 'claimed', account, invoice: { ...kept, key } },
      { facts: { invoice: fact.number } },
    )
    await finishTasks(tx, { kind: 'coupon-order', ids: [id], by: actor, at: now })
    await putOnDesk(
      deed,
      order,
      'coupon-judge',
      { zh: '审核创新券兑付', en: 'Check a redemption' },
      { role: 'officer' },
    )
    return { order: id, state: 'claimed' as const }
  },
})

const yuan = (fen: number) => (fen / 100).toFixed(2)

/** The same invoice in another order, in another application or under another payment: the one who was first is named. */
async function refuseUsed(
  tx: Parameters<typeof lockOrder>[0],
  fact: Fact,
  coupon: string,
  order: string,
): Promise<void> {
  const key = factKey(fact)
  const other = await orderWithInvoice(tx, key, order)
  const [claimed] = await takenElsewhere(tx, [{ ...fact, key, field: 'invoice.number' }], coupon)
  const used = other?.coupon_number ?? claimed?.number
  if (used) refuse('procedure.invoice_redeemed', { number: fact.number, other: used })
  const [problem] = factProblems([fact], await paidElsewhere(tx, [fact], order))
  if (problem) refuse('procedure.payment_fact_paid', { count: 1 }, [{ ...problem, field: 'invoice.number' }])
}
