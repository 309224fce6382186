import { Type } from 'typebox'
import { act } from '#platform/act'
import { dayOf } from '#platform/clock'
import { Id } from '#platform/ids'
import { Fen } from '#platform/money'
import { refuse } from '#platform/refusal'
import { readOrganisation, relatedTo, waitFor } from '../../../registry/index.ts'
import { standsAt } from '../../standing.ts'
import { readDossier } from '../../store/dossier.ts'
import { programmeAt } from '../../store/programme.ts'
import { balanceOf, refuseExpired, shareOf } from '../coupon.ts'
import { putOnDesk } from '../stepping.ts'
import { bodyOn } from '../store/body.ts'
import { insertOrder, insertOrderStep, ordersOf, readCoupon } from '../store/coupon.ts'

/** The holder orders a service from a listed body; the coupon sets its share aside. Never from a related party. */
export const placeOrder = act('procedure.place-coupon-order', {
  title: { zh: '用券下单', en: 'Order with a coupon' },
  input: Type.Object({
    order: Id('id of the new order'),
    dossier: Id('the coupon is that of this dossier'),
    body: Id('a listed service body'),
    subject: Type.String({ minLength: 4, maxLength: 500, description: 'what is ordered' }),
    priceFen: Fen('the whole price by the contract'),
    unrelated: Type.Boolean({ description: 'the parties state that they are not related' }),
  }),
  may: (actor) => actor.is('host-admin'),
  async run({ order, dossier: id, body, subject, priceFen, unrelated }, deed) {
    const { tx, now, received, actor, record } = deed
    await waitFor(tx, `coupon ${id}`)
    const dossier = await readDossier(tx, id)
    const programme = await programmeAt(tx, dossier.programme, dossier.programme_version)
    standsAt(programme, dossier.stage, 'use')
    const coupon = await readCoupon(tx, id)
    if (!actor.for(coupon.holder)) refuse('procedure.coupon_not_yours')
    refuseExpired(coupon, received)
    const { name } = await readOrganisation(tx, body)
    const why = await relatedTo(tx, coupon.holder, body, dayOf(now))
    if (why) refuse('procedure.related_party', { body: name, why }, [{ field: 'body', says: why }])
    if (!(await bodyOn(tx, coupon.programme, body, dayOf(now)))) refuse('procedure.body_not_listed', { body: name })
    if (!unrelated)
      refuse('procedure.unrelated_needed', {}, [
        { field: 'unrelated', says: { zh: '请勾选声明', en: 'Tick the statement' } },
      ])
    const left = balanceOf(coupon, await ordersOf(tx, id))
    const share = shareOf(priceFen, coupon.share_percent, left)
    if (share <= 0) refuse('procedure.coupon_spent', { number: coupon.number })
    const made = {
      id: order,
      coupon: id,
      coupon_number: coupon.number,
      programme: coupon.programme,
      holder: coupon.holder,
      holder_name: coupon.holder_name,
      body,
      body_name: name,
      subject,
      price_fen: priceFen,
      share_fen: share,
      state: 'placed' as const,
      since: now,
    }
    if (Number(await insertOrder(tx, made)) === 0) refuse('platform.key_reused')
    await insertOrderStep(tx, order, {
      kind: 'place',
      reason: null,
      facts: { price_fen: priceFen, share_fen: share },
      person: actor.person,
      person_name: actor.name,
      at: now,
    })
    await putOnDesk(
      deed,
      made,
      'coupon-accept',
      { zh: '接单：创新券服务', en: 'Accept an order' },
      { role: 'host-admin', organisation: body },
    )
    record({ kind: 'coupon-order', id: order, stage: 'placed', after: { share_fen: share } })
    record({ kind: 'dossier', id, after: { order: subject, step: 'place' } })
    return { order, share_fen: share, left_fen: left - share }
  },
})
