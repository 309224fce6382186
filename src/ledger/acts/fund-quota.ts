import { Type } from 'typebox'
import { act } from '#platform/act'
import { Id } from '#platform/ids'
import { fund } from '../funding.ts'
import { Amount, Currency, Document, mayKeep, Note } from '../inputs.ts'
import { readQuota } from '../store/funds.ts'
import { refuseAmount, refuseCurrency } from '../transfer.ts'

/** Adds money to a quota, or takes back what nothing was committed out of. */
export const fundQuota = act('ledger.fund-quota', {
  title: { zh: '追加或收回额度', en: 'Add to a quota or take back' },
  input: Type.Object({
    transfer: Id(),
    quota: Id(),
    way: Type.Union([Type.Literal('in'), Type.Literal('out')], { description: 'in adds, out takes back' }),
    allotment: Type.Optional(Id('the allotment that public money comes from or goes back to')),
    amountFen: Amount(),
    currency: Currency(),
    document: Document(),
    note: Note(),
  }),
  may: mayKeep,
  async run(input, deed) {
    const { transfer: id, amountFen, document, note, way } = input
    refuseAmount(amountFen)
    refuseCurrency(input.currency)
    const quota = await readQuota(deed.tx, input.quota)
    await fund(deed, quota, { id, amountFen, allotment: input.allotment ?? null, document, note }, way)
    deed.record({ kind: 'quota', id: quota.id, after: { way, amount_fen: amountFen, document } })
    return { transfer: id }
  },
})
