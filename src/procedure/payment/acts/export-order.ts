import { Type } from 'typebox'
import { act } from '#platform/act'
import { Id } from '#platform/ids'
import { accountNumber } from '../../../registry/index.ts'
import { legsOfOrder } from '../store/leg.ts'
import { readOrder } from '../store/order.ts'
import { accountsById } from '../store/payee.ts'

/** The order as the bank takes it, with the accounts in full; who took it out, and what for, stands on record. */
export const exportOrder = act('procedure.export-order', {
  title: { zh: '导出拨款单', en: 'Export a payment order' },
  confidential: true,
  input: Type.Object({ order: Id(), reason: Type.String({ minLength: 2, maxLength: 500 }) }),
  may: (actor) => actor.is('finance'),
  async run({ order: id, reason }, { tx, record }) {
    const order = await readOrder(tx, id)
    const legs = await legsOfOrder(tx, id)
    const accounts = await accountsById(
      tx,
      legs.flatMap(({ account }) => account ?? []),
    )
    const rows = []
    for (const leg of legs) {
      const account = accounts.find(({ id }) => id === leg.account)
      rows.push({
        reference: leg.reference!,
        to: leg.to_name,
        holder: account?.holder ?? leg.to_name,
        bank: account?.bank ?? '',
        bank_code: account?.bank_code ?? '',
        number: leg.account ? ((await accountNumber(tx, leg.account)) ?? '') : '',
        amount_fen: leg.amount_fen,
      })
    }
    record({ kind: 'payment-order', id, after: { exported: legs.length, reason } })
    return { order, rows }
  },
})
