import type { Deed, Tx } from '#platform/act'
import { type Day, dayOf, type Instant } from '#platform/clock'
import { finishTasks, openTask, send } from '../../desk/index.ts'
import { giveBackFunds } from './funds.ts'
import type { Payment } from './payment.ts'
import { moveOn } from './stepping.ts'
import { liveLeg, markReturned } from './store/leg.ts'

/** The unit is asked to look at its account and say that the money is there. */
export const askToConfirm = (tx: Tx, payment: Payment, now: Instant): Promise<void> =>
  openTask(tx, {
    what: 'procedure.confirm-arrival',
    title: { zh: '确认拨款到账', en: 'Confirm that money arrived' },
    subject: { kind: 'payment', id: payment.id, title: payment.title, number: payment.agreement_number },
    to: { role: 'host-admin', organisation: payment.payee },
    round: payment.round,
    opened_at: now,
    due_at: null,
  })

/** The bank sent it back: the attempt is over, the unit is told why and names an account that can take it. */
export async function comeBack(deed: Deed, payment: Payment, reason: string, on: Day = dayOf(deed.now)): Promise<void> {
  const { tx, actor, now } = deed
  const leg = await liveLeg(tx, payment.id, 1)
  if (leg) await giveBackFunds(deed, payment, leg, reason)
  await markReturned(tx, [payment.id], on, reason)
  await finishTasks(tx, { kind: 'payment', ids: [payment.id], by: actor, at: now })
  await moveOn(deed, payment, 'return', { state: 'returned' }, { reason, facts: { returned_on: on } })
  const subject = { kind: 'payment', id: payment.id, title: payment.title, number: payment.agreement_number }
  const to = { role: 'host-admin' as const, organisation: payment.payee }
  await openTask(tx, {
    what: 'procedure.reissue-payment',
    title: { zh: '拨款被退回，请更换账户', en: 'A payment came back: name another account' },
    subject,
    to,
    round: payment.round,
    opened_at: now,
    due_at: null,
  })
  await send(tx, {
    letter: 'payment-returned',
    to,
    subject: { kind: 'payment', id: payment.id },
    facts: { title: payment.title, reason },
    at: now,
  })
}
