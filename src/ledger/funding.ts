import type { Deed } from '#platform/act'
import { idFrom } from '#platform/ids'
import { refuse } from '#platform/refusal'
import { accountOf, isFiscal, sourceText } from './account.ts'
import { postTransfers } from './moving.ts'
import { allotmentAt } from './store/allotment.ts'
import type { Quota } from './store/funds.ts'
import { openAccounts } from './store/moving.ts'

export type Funding = {
  readonly id: string
  readonly amountFen: number
  readonly allotment?: string | null
  readonly document: string
  readonly note?: string
}

/**
 * Money is set aside in a quota, or taken back out of it: public money out of an allotment of its year and level, other money
 * out of its own source. What is planned is kept beside it, so that what is committed can always be told from it.
 */
export async function fund(deed: Deed, quota: Quota, funding: Funding, way: 'in' | 'out'): Promise<string> {
  const { year, source } = quota
  const plan = accountOf.plan(year)
  const from = isFiscal(source)
    ? await allotmentAccount(deed, quota, funding.allotment ?? null)
    : accountOf.origin(year, source)
  await openAccounts(deed, [
    { id: plan, kind: 'plan', year, title: `${year} 额度安排` },
    ...(isFiscal(source)
      ? []
      : [{ id: from, kind: 'origin' as const, year, title: `${year} ${sourceText[source].zh}` }]),
  ])
  const purpose = way === 'in' ? 'fund-quota' : 'cut-quota'
  const { id, amountFen, document, note } = funding
  const given = { purpose, amountFen, about: quota.id, document, note } as const
  const [money, planned] = [
    { debit: from, credit: quota.account },
    { debit: plan, credit: quota.planned },
  ].map(({ debit, credit }) => (way === 'in' ? { debit, credit } : { debit: credit, credit: debit })) as [Pair, Pair]
  await postTransfers(deed, [
    { id, ...given, ...money },
    { id: idFrom('ledger planned', id), ...given, ...planned },
  ])
  return id
}
type Pair = { readonly debit: string; readonly credit: string }

async function allotmentAccount(deed: Deed, { year, source }: Quota, id: string | null): Promise<string> {
  const allotment = id ? await allotmentAt(deed.tx, id) : null
  if (!allotment || allotment.year !== year || allotment.level !== source) return refuse('ledger.allotment_missing')
  return allotment.account
}
