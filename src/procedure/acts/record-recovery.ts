import { Type } from 'typebox'
import { act } from '#platform/act'
import { Id } from '#platform/ids'
import { Fen } from '#platform/money'
import { refuse } from '#platform/refusal'
import { send } from '../../desk/index.ts'
import { pastDay } from '../inputs-decision.ts'
import { leftOf } from '../running/recovery.ts'
import { readDossier } from '../store/dossier.ts'
import { closeRecovery, insertRecoveryPayment, lockRecovery, recoveryPaymentsOf } from '../store/recovery.ts'

/** Finance records what was paid back; the case closes by itself with the last fen. */
export const recordRecovery = act('procedure.record-recovery', {
  title: { zh: '登记退款', en: 'Record money paid back' },
  input: Type.Object({
    payment: Id('id of the new entry'),
    recovery: Id(),
    fen: Fen('fen'),
    paidOn: Type.String({ format: 'date' }),
    receipt: Type.String({ minLength: 2, maxLength: 100, description: 'number of the bank or treasury receipt' }),
  }),
  may: (actor) => actor.is('finance'),
  async run({ payment, recovery: id, fen, paidOn, receipt }, { tx, actor, now, record }) {
    const recovery = await lockRecovery(tx, id)
    if (recovery.closed_at) refuse('procedure.recovery_closed')
    const left = leftOf(recovery)
    if (fen <= 0 || fen > left)
      refuse('procedure.recovery_amount', {}, [
        {
          field: 'fen',
          says: {
            zh: `请填写大于 0、不超过尚欠 ${(left / 100).toFixed(2)} 元的金额`,
            en: `Give more than nothing and at most the ${(left / 100).toFixed(2)} yuan that are left`,
          },
        },
      ])
    if ((await recoveryPaymentsOf(tx, id)).some((one) => one.receipt === receipt.trim()))
      refuse('procedure.receipt_again', { receipt: receipt.trim() })
    await insertRecoveryPayment(tx, id, {
      id: payment,
      fen,
      paid_on: pastDay(paidOn, now),
      receipt: receipt.trim(),
      recorded_by_name: actor.name,
      recorded_at: now,
    })
    const dossier = await readDossier(tx, recovery.dossier)
    if (fen === left) {
      await closeRecovery(tx, id, now)
      await send(tx, {
        letter: 'recovery-closed',
        to: { person: dossier.lead },
        subject: { kind: 'dossier', id: dossier.id },
        at: now,
        facts: { title: dossier.title },
      })
    }
    record({ kind: 'recovery', id, stage: fen === left ? 'closed' : 'paid', after: { fen } })
    record({ kind: 'dossier', id: dossier.id, after: { paid_back: fen } })
    return { recovery: id, left_fen: left - fen, closed: fen === left }
  },
})
