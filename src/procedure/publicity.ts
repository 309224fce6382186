import type { Tx } from '#platform/act'
import { addDays, type Day, dayOf, type Instant, startOf } from '#platform/clock'
import { calendarIn, dueAfter, parameterOn, workingDaysBetween } from '../policy/index.ts'

/** How long a notice runs: from which publication it counts, and the last moment at which an objection is in time. */
export type Window = { readonly counted_from: Day; readonly days: number; readonly until: Instant }

/**
 * The clock starts on the day after the publication; of the platform's and the official portal's the later one counts,
 * since nobody may lose days in which the notice could not be read. The length is the parameter's value of that day.
 */
export async function windowFrom(tx: Tx, key: string, published: Instant, portal: Day | null): Promise<Window> {
  const from = portal && portal > dayOf(published) ? startOf(portal) : published
  const { value } = await parameterOn(tx, key, dayOf(from))
  return { counted_from: dayOf(from), days: Number(value), until: await dueAfter(tx, key, from) }
}

/** The first day that counts, as a letter names it. */
export const firstDay = (window: Pick<Window, 'counted_from'>): Day => addDays(window.counted_from, 1)

/** Working days that are left, today included while it counts; none once the time is over. */
export async function workingDaysLeft(
  tx: Tx,
  { counted_from: from, until }: Pick<Window, 'counted_from' | 'until'>,
  now: Instant,
): Promise<number> {
  if (now > until) return 0
  const yesterday = addDays(dayOf(now), -1)
  return workingDaysBetween(await calendarIn(tx), yesterday < from ? from : yesterday, dayOf(until))
}
