import { Type } from 'typebox'
import { act } from '#platform/act'
import { Id } from '#platform/ids'
import { Amount, Currency, Document, mayKeep } from '../inputs.ts'
import { postEach, postTransfers } from '../moving.ts'
import { refuseCurrency } from '../transfer.ts'

/** Posts transfers between accounts by hand or from a file. Linked ones are one chain, all or none; the others stand each for itself. */
export const postTransfersByHand = act('ledger.post-transfers', {
  title: { zh: '记入收支', en: 'Post transfers' },
  input: Type.Object({
    linked: Type.Optional(Type.Boolean()),
    document: Document(),
    transfers: Type.Array(
      Type.Object({
        transfer: Id(),
        debit: Id('account that gives'),
        credit: Id('account that takes'),
        amountFen: Amount(),
        currency: Currency(),
        note: Type.Optional(Type.String({ maxLength: 1000 })),
      }),
      { minItems: 1, maxItems: 1000 },
    ),
  }),
  may: mayKeep,
  async run({ linked, document, transfers: given }, deed) {
    for (const { currency } of given) refuseCurrency(currency)
    const transfers = given.map(({ transfer: id, debit, credit, amountFen, note }) => ({
      id,
      purpose: 'other' as const,
      debit,
      credit,
      amountFen,
      document,
      note,
    }))
    const posted = await (linked ? postTransfers : postEach)(deed, transfers)
    deed.record({ kind: 'transfer', id: transfers[0]!.id, after: { document, count: transfers.length, posted } })
    return { posted, known: transfers.length - posted }
  },
})
