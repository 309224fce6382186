import { Type } from 'typebox'
import { act } from '#platform/act'
import { Id } from '#platform/ids'
import { openAccountNumber } from '../../registry/index.ts'
import { feeRowsOf, lockFeeSheet } from '../store/fee.ts'
import { payeesOf } from '../store/payee.ts'

/** Finance takes the numbers of a sheet in full to pay by; looking is on record. */
export const showPayees = act('review.show-payees', {
  title: { zh: '导出完整收款账号', en: 'Show the accounts of a fee sheet in full' },
  confidential: true,
  input: Type.Object({ sheet: Id(), reason: Type.String({ minLength: 2, maxLength: 500 }) }),
  grave: true,
  may: (actor) => actor.is('finance'),
  async run({ sheet: id, reason }, { tx, record }) {
    await lockFeeSheet(tx, id)
    const rows = await feeRowsOf(tx, id)
    const payees = await payeesOf(
      tx,
      rows.map(({ person }) => person),
    )
    record({ kind: 'fee-sheet', id, after: { reason } })
    return {
      sheet: id,
      payees: payees.map(({ person, bank, sealed }) => ({ person, bank, number: openAccountNumber(sealed, person) })),
    }
  },
})
