import { Type } from 'typebox'
import { act } from '#platform/act'
import { Id, idFrom } from '#platform/ids'
import { refuse } from '#platform/refusal'
import { finishTasks } from '../../../desk/index.ts'
import { asSystem } from '../../../registry/index.ts'
import { broughtBy, fileAt } from '../../../repository/index.ts'
import { attachmentOf, insertAttachment } from '../../store/attachment.ts'
import { refuseUnlessState } from '../coupon.ts'
import { couponShapeOf } from '../paying.ts'
import { putOnDesk, stepOrder } from '../stepping.ts'
import { lockOrder } from '../store/coupon.ts'

/** Each party confirms for itself that the service was rendered, with what shows it: contract, report, proof of payment. */
export const confirmOrder = act('procedure.confirm-coupon-order', {
  title: { zh: '确认服务完成', en: 'Confirm the service' },
  input: Type.Object({
    order: Id(),
    evidence: Type.Array(Id('file id'), { minItems: 1, maxItems: 20 }),
    remark: Type.Optional(Type.String({ maxLength: 1000 })),
  }),
  may: (actor) => actor.is('host-admin'),
  async run({ order: id, evidence, remark }, deed) {
    const { tx, actor, now } = deed
    const order = await lockOrder(tx, id)
    const side = actor.for(order.holder) ? 'holder' : actor.for(order.body) ? 'body' : null
    if (!side) return refuse('procedure.not_a_party')
    refuseUnlessState(order, 'accepted')
    if (order[`${side}_confirmed_at`]) refuse('procedure.party_confirmed')
    for (const file of evidence) {
      const kept = await fileAt(tx, file)
      if (!(await broughtBy(tx, file, actor.person!))) refuse('procedure.not_your_file')
      const attached = attachmentOf(idFrom('evidence', id, side, file), order.coupon, evidenceOf, kept, now)
      await asSystem(tx, () => insertAttachment(tx, attached, actor.person!))
    }
    const both = order[side === 'holder' ? 'body_confirmed_at' : 'holder_confirmed_at'] !== null
    const state = both ? ('confirmed' as const) : ('accepted' as const)
    const move = side === 'holder' ? { state, holder_confirmed_at: now } : { state, body_confirmed_at: now }
    await stepOrder(deed, order, `confirm-${side}`, move, {
      reason: remark?.trim() || null,
      facts: { evidence: evidence.length },
    })
    const own = { kind: 'coupon-order', ids: [id], what: `procedure.coupon-confirm-${side}` }
    await finishTasks(tx, { ...own, by: actor, at: now })
    if (both) {
      const { paidTo } = await couponShapeOf(tx, order)
      const organisation = paidTo === 'body' ? order.body : order.holder
      await putOnDesk(
        deed,
        order,
        'coupon-claim',
        { zh: '申请兑付', en: 'Ask for redemption' },
        { role: 'host-admin', organisation },
      )
    }
    return { order: id, state }
  },
})

/** Under what the evidence of both parties stands among the attachments of the dossier. */
const evidenceOf = 'service-evidence'
