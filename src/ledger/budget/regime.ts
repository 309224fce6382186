import type { Day } from '#platform/clock'
import { type BudgetLine, budgetLines, inForceOn, lumpSumLine } from '../../policy/index.ts'

/** How a programme budgets: by the lines of the day, or as a lump sum (包干制) with a promise and a list of what is never paid. */
export type Way = 'lines' | 'lump-sum'

/** The lines that hold for a budget agreed on a day: nine before August 2021, three since, one for a lump sum. */
export function linesOn(day: Day, way: Way = 'lines'): readonly BudgetLine[] {
  if (way === 'lump-sum') return [lumpSumLine]
  return inForceOn(budgetLines, day)?.value ?? []
}

/** What a lump sum is never spent on (负面清单); whoever takes one signs that it is not. */
export const negativeList = [
  { zh: '基本建设和房屋装修', en: 'Buildings and their fitting out' },
  { zh: '罚款、捐赠、赞助和对外投资', en: 'Fines, gifts, sponsorship and investments' },
  { zh: '偿还债务', en: 'Repayment of debts' },
  { zh: '与项目研究无关的支出', en: 'Anything without a bearing on the project' },
  { zh: '国家禁止列入的其他支出', en: 'Whatever else national rules bar' },
] as const
