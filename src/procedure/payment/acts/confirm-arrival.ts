import { Type } from 'typebox'
import { act } from '#platform/act'
import { Id } from '#platform/ids'
import { finishTasks } from '../../../desk/index.ts'
import { pastDay } from '../../inputs-decision.ts'
import { Day } from '../inputs.ts'
import { refuseUnless } from '../payment.ts'
import { moveOn } from '../stepping.ts'
import { liveLeg, markReceived } from '../store/leg.ts'
import { lockPayment } from '../store/payment.ts'

/** The unit says that the money is on its account, and since when. */
export const confirmArrival = act('procedure.confirm-arrival', {
  title: { zh: '确认到账', en: 'Confirm that money arrived' },
  input: Type.Object({ payment: Id(), receivedOn: Day('the day on the bank slip') }),
  may: (actor) => actor.is('host-admin'),
  async run({ payment: id, receivedOn }, deed) {
    const { tx, actor, now } = deed
    const payment = await lockPayment(tx, id)
    refuseUnless(payment, 'arrive')
    const on = pastDay(receivedOn, now)
    const leg = await liveLeg(tx, id, payment.via ? 2 : 1)
    await markReceived(tx, leg!, on, actor.name)
    await finishTasks(tx, { kind: 'payment', ids: [id], what: 'procedure.confirm-arrival', by: actor, at: now })
    await moveOn(deed, payment, 'arrive', { state: 'arrived' }, { facts: { received_on: on } })
    return { payment: id, state: 'arrived' as const }
  },
})
