import { Type } from 'typebox'
import { act } from '#platform/act'
import { dayOf } from '#platform/clock'
import { Id } from '#platform/ids'
import { refuse } from '#platform/refusal'
import { finishTasks } from '../../../desk/index.ts'
import { asSystem, relatedTo, waitFor } from '../../../registry/index.ts'
import { conclude } from '../../conclude.ts'
import { stageOf } from '../../definition/programme.ts'
import { planDue } from '../../payment/due.ts'
import { payeeFindings } from '../../payment/payee.ts'
import { payeesOf } from '../../payment/store/payee.ts'
import { lockDossier } from '../../store/dossier.ts'
import { programmeAt } from '../../store/programme.ts'
import { balanceOf, refuseUnlessState, underWay } from '../coupon.ts'
import { couponShapeOf } from '../paying.ts'
import { stepOrder } from '../stepping.ts'
import { lockOrder, ordersOf, readCoupon } from '../store/coupon.ts'

/**
 * The officer redeems the order, and what is due stands with finance; or refuses it with the reason, and its share is free
 * again. When nothing is left of the coupon the dossier comes to its end.
 */
export const judgeClaim = act('procedure.judge-coupon-claim', {
  title: { zh: '审核兑付', en: 'Judge a redemption' },
  input: Type.Object({
    order: Id(),
    verdict: Type.Union([Type.Literal('redeem'), Type.Literal('refuse')]),
    reason: Type.Optional(Type.String({ maxLength: 2000 })),
  }),
  may: (actor) => actor.is('officer'),
  async run({ order: id, verdict, reason }, deed) {
    const { tx, actor, now } = deed
    const order = await lockOrder(tx, id)
    await waitFor(tx, `coupon ${order.coupon}`)
    refuseUnlessState(order, 'claimed')
    const said = reason?.trim() || null
    if (verdict === 'refuse' && !said)
      refuse('procedure.reason_needed', {}, [
        { field: 'reason', says: { zh: '不予兑付要写明理由', en: 'A refusal needs its reason' } },
      ])
    await finishTasks(tx, { kind: 'coupon-order', ids: [id], by: actor, at: now })
    if (verdict === 'refuse') {
      await stepOrder(deed, order, 'refuse', { state: 'refused' }, { reason: said })
      return { order: id, state: 'refused' as const }
    }
    const why = await relatedTo(tx, order.holder, order.body, dayOf(now))
    if (why) refuse('procedure.related_party', { body: order.body_name, why })
    const dossier = await lockDossier(tx, order.coupon)
    const { paidTo } = await couponShapeOf(tx, order)
    const payee =
      paidTo === 'body' ? { id: order.body, name: order.body_name } : { id: order.holder, name: order.holder_name }
    await refuseStopped(tx, id, payee.id, order.account!, now)
    const programme = await programmeAt(tx, dossier.programme, dossier.programme_version)
    const kind = stageOf(programme, dossier.stage)?.pays ?? 'voucher'
    const fact = { kind: 'invoice' as const, ...order.invoice! }
    const condition = `${order.coupon_number} · ${order.subject}`
    const due = { dossier, kind, fen: order.share_fen, account: order.account!, condition, payee, facts: [fact] }
    const payment = dossier.practice ? undefined : await planDue(deed, due)
    await stepOrder(deed, order, 'redeem', { state: 'redeemed', ...(payment ? { payment } : {}) }, { reason: said })
    const orders = await ordersOf(tx, order.coupon)
    const spent =
      balanceOf(await readCoupon(tx, order.coupon), orders) === 0 && !orders.some((one) => underWay.includes(one.state))
    if (spent) await conclude(deed, programme, [{ dossier, result: 'spent', facts: { order: id } }])
    return { order: id, state: 'redeemed' as const, spent }
  },
})

/** Struck off, merged, an account that finance has not verified: each is told, and nothing moves. */
async function refuseStopped(
  tx: Parameters<typeof lockOrder>[0],
  id: string,
  payee: string,
  account: string,
  now: Date,
) {
  const facts = await asSystem(tx, () => payeesOf(tx, [{ id, payee, account }], dayOf(now)))
  const stops = payeeFindings(facts.get(id)!).filter(({ weight }) => weight === 'stop')
  if (stops.length === 0) return
  refuse(
    'procedure.due_stopped',
    { count: 1 },
    stops.map(({ says }) => ({ field: 'order', says })),
  )
}
