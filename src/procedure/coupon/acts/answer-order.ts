import { Type } from 'typebox'
import { act } from '#platform/act'
import { Id } from '#platform/ids'
import { refuse } from '#platform/refusal'
import { finishTasks } from '../../../desk/index.ts'
import { refuseUnlessState } from '../coupon.ts'
import { putOnDesk, stepOrder } from '../stepping.ts'
import { lockOrder } from '../store/coupon.ts'

/** The service body takes the order or declines it; the holder may take it back until then. */
export const answerOrder = act('procedure.answer-coupon-order', {
  title: { zh: '答复订单', en: 'Answer an order' },
  input: Type.Object({
    order: Id(),
    answer: Type.Union([Type.Literal('accept'), Type.Literal('decline'), Type.Literal('cancel')]),
    reason: Type.Optional(Type.String({ maxLength: 1000 })),
  }),
  may: (actor) => actor.is('host-admin'),
  async run({ order: id, answer, reason }, deed) {
    const { tx, actor, now } = deed
    const order = await lockOrder(tx, id)
    if (!actor.for(answer === 'cancel' ? order.holder : order.body)) refuse('procedure.not_a_party')
    refuseUnlessState(order, 'placed')
    const said = reason?.trim() || null
    if (answer === 'decline' && !said)
      refuse('procedure.reason_needed', {}, [
        { field: 'reason', says: { zh: '不接单要写明原因', en: 'Declining needs its reason' } },
      ])
    const state = ({ accept: 'accepted', decline: 'declined', cancel: 'cancelled' } as const)[answer]
    await stepOrder(deed, order, answer, { state }, { reason: said })
    await finishTasks(tx, { kind: 'coupon-order', ids: [id], by: actor, at: now })
    if (answer === 'accept')
      for (const side of ['holder', 'body'] as const)
        await putOnDesk(
          deed,
          order,
          `coupon-confirm-${side}`,
          { zh: '确认服务完成', en: 'Confirm the service' },
          { role: 'host-admin', organisation: order[side] },
        )
    return { order: id, state }
  },
})
