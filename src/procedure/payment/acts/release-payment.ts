import { Type } from 'typebox'
import { act } from '#platform/act'
import { Id } from '#platform/ids'
import { Reason } from '../inputs.ts'
import { refuseUnless } from '../payment.ts'
import { moveOn } from '../stepping.ts'
import { lockPayment } from '../store/payment.ts'

/** A person of finance says why a payment that was held may go. What the rules forbid, an unverified account, stays forbidden. */
export const releasePayment = act('procedure.release-payment', {
  title: { zh: '解除暂缓', en: 'Release a payment on hold' },
  input: Type.Object({ payment: Id(), reason: Reason }),
  may: (actor) => actor.is('finance'),
  async run({ payment: id, reason }, deed) {
    const payment = await lockPayment(deed.tx, id)
    refuseUnless(payment, 'release')
    await moveOn(deed, payment, 'release', { state: 'checked' }, { reason, facts: { account: payment.account } })
    return { payment: id, state: 'checked' as const }
  },
})
