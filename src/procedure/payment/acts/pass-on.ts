import { Type } from 'typebox'
import { act } from '#platform/act'
import { Id } from '#platform/ids'
import { refuse } from '#platform/refusal'
import { pastDay } from '../../inputs-decision.ts'
import { Day } from '../inputs.ts'
import { refuseUnless } from '../payment.ts'
import { askToConfirm } from '../returning.ts'
import { moveOn } from '../stepping.ts'
import { insertLeg, liveLeg, markReceived } from '../store/leg.ts'
import { lockPayment } from '../store/payment.ts'

/** District finance says when the money came to it. */
export const receiveAtDistrict = act('procedure.receive-at-district', {
  title: { zh: '区县确认收到', en: 'Confirm receipt at the district' },
  input: Type.Object({ payment: Id(), receivedOn: Day('the day on the bank slip') }),
  may: (actor) => actor.is('recommender'),
  async run({ payment: id, receivedOn }, deed) {
    const payment = await lockPayment(deed.tx, id)
    refuseUnless(payment, 'receive')
    const leg = await liveLeg(deed.tx, id, 1)
    if (leg?.received_on) refuse('procedure.payment_received_already', { on: leg.received_on })
    const on = pastDay(receivedOn, deed.now)
    await markReceived(deed.tx, leg!, on, deed.actor.name)
    await moveOn(deed, payment, 'receive', { state: 'at-district' }, { facts: { received_on: on } })
    return { payment: id, state: 'at-district' as const }
  },
})

/** … and when all of it went on to the unit: the district keeps nothing back, so the amount is not typed. */
export const passOn = act('procedure.pass-on', {
  title: { zh: '区县转拨', en: 'Pass money on to the unit' },
  input: Type.Object({ payment: Id(), sentOn: Day('the day on the bank slip') }),
  may: (actor) => actor.is('recommender'),
  async run({ payment: id, sentOn }, deed) {
    const { tx, now } = deed
    const payment = await lockPayment(tx, id)
    refuseUnless(payment, 'pass-on')
    const first = await liveLeg(tx, id, 1)
    const on = pastDay(sentOn, now)
    if (!first?.received_on) refuse('procedure.payment_not_received')
    if (on < first!.received_on!) refuse('procedure.payment_before_received', { on: first!.received_on })
    await insertLeg(tx, {
      payment: id,
      attempt: payment.attempt,
      leg: 2,
      pay_order: null,
      reference: null,
      to_organisation: payment.payee,
      to_name: payment.payee_name,
      account: payment.account,
      account_mask: null,
      amount_fen: first!.amount_fen,
      sent_on: on,
      funds: [],
    })
    await moveOn(deed, payment, 'pass-on', { state: 'paid' }, { facts: { sent_on: on } })
    await askToConfirm(tx, payment, now)
    return { payment: id, state: 'paid' as const }
  },
})
