import { Type } from 'typebox'
import type { Day } from '#platform/clock'
import { refuse } from '#platform/refusal'

/** A calendar day in an act's input, `2026-11-24`; days that do not exist are refused. */
export const DayInput = (description: string) => Type.String({ format: 'date', description })

/** A time that ends before it begins is a slip of the pen, caught before it is kept. */
export function inOrder(since: Day, until: Day | null | undefined, field = 'until'): void {
  if (!until || until >= since) return
  const says = { zh: `不能早于开始日期 ${since}`, en: `Not before the first day, ${since}` }
  refuse('registry.days_reversed', { since, until }, [{ field, says }])
}
