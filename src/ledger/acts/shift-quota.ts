import { Type } from 'typebox'
import { act } from '#platform/act'
import { Id, idFrom } from '#platform/ids'
import { refuse } from '#platform/refusal'
import { Amount, Currency, Document, mayKeep, Note } from '../inputs.ts'
import { postTransfers } from '../moving.ts'
import { readQuota } from '../store/funds.ts'
import { insertShift } from '../store/quota.ts'
import { refuseAmount, refuseCurrency, refuseSame } from '../transfer.ts'

/** 调剂: moves money that nothing was committed out of from one quota to another, with the rule and the document it rests on. */
export const shiftQuota = act('ledger.shift-quota', {
  title: { zh: '调剂额度', en: 'Shift between quotas' },
  input: Type.Object({
    shift: Id(),
    from: Id('quota that gives'),
    to: Id('quota that takes'),
    amountFen: Amount(),
    currency: Currency(),
    document: Document('number of the document that allows it'),
    basis: Type.String({ minLength: 4, maxLength: 300, description: 'the rule it rests on, with its article' }),
    reason: Note(),
  }),
  may: mayKeep,
  async run({ shift: id, from, to, amountFen, currency, document, basis, reason }, deed) {
    refuseAmount(amountFen)
    refuseCurrency(currency)
    refuseSame(from, to)
    const giving = await readQuota(deed.tx, from)
    const taking = await readQuota(deed.tx, to)
    if (giving.source !== taking.source || giving.year !== taking.year) refuse('ledger.source_differs')
    await insertShift(deed, { id, from_quota: from, to_quota: to, amount_fen: amountFen, document, basis, reason })
    const given = { purpose: 'shift', amountFen, about: id, document, note: reason } as const
    await postTransfers(deed, [
      { id: idFrom('ledger shift', id), ...given, debit: giving.account, credit: taking.account },
      { id: idFrom('ledger shift planned', id), ...given, debit: giving.planned, credit: taking.planned },
    ])
    deed.record({ kind: 'quota', id: from, after: { shift: id, to, amount_fen: amountFen, document, basis } })
    deed.record({ kind: 'quota', id: to, after: { shift: id, from, amount_fen: amountFen, document, basis } })
    return { shift: id }
  },
})
