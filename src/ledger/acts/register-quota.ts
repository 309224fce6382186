import { Type } from 'typebox'
import { act } from '#platform/act'
import { Id, idFrom } from '#platform/ids'
import { accountOf } from '../account.ts'
import { fund } from '../funding.ts'
import { Amount, BudgetYear, Currency, Document, mayKeep, SourceInput } from '../inputs.ts'
import { openAccounts } from '../store/moving.ts'
import { insertQuota } from '../store/quota.ts'
import { refuseAmount, refuseCurrency } from '../transfer.ts'

/** Sets aside for a programme, or for one round of it, what its decisions may commit out of one source in one year. */
export const registerQuota = act('ledger.register-quota', {
  title: { zh: '登记预算额度', en: 'Register a budget quota' },
  input: Type.Object({
    quota: Id(),
    title: Type.String({ minLength: 2, maxLength: 200 }),
    programme: Type.String({ minLength: 1, maxLength: 60, description: 'code of the programme' }),
    round: Type.Optional(Id('the round it is for; the whole programme when left out')),
    year: BudgetYear(),
    source: SourceInput,
    allotment: Type.Optional(Id('the allotment that public money is taken out of')),
    amountFen: Amount(),
    currency: Currency(),
    document: Document(),
  }),
  may: mayKeep,
  async run(input, deed) {
    const { quota: id, year, programme, source, title, amountFen, document } = input
    refuseAmount(amountFen)
    refuseCurrency(input.currency)
    const quota = {
      id,
      programme,
      round: input.round ?? null,
      year,
      source,
      title: title.trim(),
      planned: accountOf.planned(id),
      account: accountOf.quota(id),
      paid: accountOf.paid(id),
    }
    const about = { year, programme, quota: id }
    await openAccounts(deed, [
      { id: quota.planned, kind: 'planned', title: `${quota.title} 已安排`, ...about },
      { id: quota.account, kind: 'quota', title: quota.title, ...about },
      { id: quota.paid, kind: 'paid', title: `${quota.title} 已拨付`, ...about },
    ])
    await insertQuota(deed, quota)
    const transfer = await fund(
      deed,
      quota,
      { id: idFrom('ledger quota', id), amountFen, allotment: input.allotment ?? null, document },
      'in',
    )
    deed.record({ kind: 'quota', id, after: { programme, year, source, amount_fen: amountFen, document } })
    return { quota: id, account: quota.account, transfer }
  },
})
