import { Type } from 'typebox'
import { act } from '#platform/act'
import { dayOf } from '#platform/clock'
import { idFrom } from '#platform/ids'
import { refuse } from '#platform/refusal'
import { BudgetYear, Document, mayKeep } from '../inputs.ts'
import { closeYearNow } from '../store/moving.ts'

/** 年度冻结: from then on no account of the year moves. It needs the year to be over and every reservation settled. */
export const closeYear = act('ledger.close-year', {
  title: { zh: '年度冻结', en: 'Freeze a year' },
  input: Type.Object({ year: BudgetYear(), document: Document() }),
  may: mayKeep,
  async run({ year, document }, deed) {
    if (year >= Number(dayOf(deed.now).slice(0, 4))) refuse('ledger.year_not_over', { year })
    await closeYearNow(deed, year, document)
    deed.record({ kind: 'budget-year', id: idFrom('budget year', String(year)), after: { year, document } })
    return { year }
  },
})
