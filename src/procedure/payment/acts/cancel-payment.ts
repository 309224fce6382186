import { Type } from 'typebox'
import { act } from '#platform/act'
import { Id } from '#platform/ids'
import { Reason } from '../inputs.ts'
import { refuseUnless } from '../payment.ts'
import { moveOn } from '../stepping.ts'
import { releaseFacts } from '../store/fact.ts'
import { lockPayment } from '../store/payment.ts'

/** What is not with the bank yet can be taken out of the plan: an agreement that ended, a part that changed. Its invoices are free again. */
export const cancelPayment = act('procedure.cancel-payment', {
  title: { zh: '取消拨款', en: 'Cancel a payment' },
  input: Type.Object({ payment: Id(), reason: Reason }),
  may: (actor) => actor.is('officer'),
  async run({ payment: id, reason }, deed) {
    const payment = await lockPayment(deed.tx, id)
    refuseUnless(payment, 'cancel')
    await releaseFacts(deed.tx, id, deed.now)
    await moveOn(deed, payment, 'cancel', { state: 'cancelled' }, { reason })
    return { payment: id, state: 'cancelled' as const }
  },
})
