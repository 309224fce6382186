import { Type } from 'typebox'
import { act } from '#platform/act'
import { Id } from '#platform/ids'
import { refuse } from '#platform/refusal'
import { finishTasks } from '../../../desk/index.ts'
import { Note } from '../inputs.ts'
import { refuseUnless } from '../payment.ts'
import { moveOn } from '../stepping.ts'
import { accountsById } from '../store/payee.ts'
import { lockPayment } from '../store/payment.ts'

/** Money that came back goes out again under a new attempt, to an account that the unit names; finance orders it as before. */
export const reissuePayment = act('procedure.reissue-payment', {
  title: { zh: '退票重新办理', en: 'Send a returned payment again' },
  input: Type.Object({ payment: Id(), account: Id('bank account of the unit'), note: Note }),
  may: (actor) => actor.is('host-admin', 'finance'),
  async run({ payment: id, account, note }, deed) {
    const { tx, actor, now } = deed
    const payment = await lockPayment(tx, id)
    refuseUnless(payment, 'reissue')
    const [named] = await accountsById(tx, [account])
    if (!named || named.organisation !== payment.payee) refuse('procedure.payment_account_not_yours')
    await finishTasks(tx, { kind: 'payment', ids: [id], what: 'procedure.reissue-payment', by: actor, at: now })
    const attempt = payment.attempt + 1
    await moveOn(deed, payment, 'reissue', { state: 'checked', account, attempt }, { reason: note?.trim() || null })
    return { payment: id, attempt, state: 'checked' as const }
  },
})
