import { addDays, type Day, dayOf, endOf, type Instant, inTime } from '#platform/clock'
import { refuse } from '#platform/refusal'
import { type Calendar, isWorkingDay, onOrAfter, workingDaysBetween } from './calendar.ts'

export type LimitUnit = 'working-day' | 'day' | 'month'
export type Limit = { readonly n: number; readonly unit: LimitUnit }

/**
 * A procedural clock (办理期限): when it started, how much time there is, and when it stood still because the other side
 * was asked for something. A pause with `to: null` is still running.
 */
export type Clock = { readonly startedAt: Instant; readonly limit: Limit; readonly pauses: readonly Pause[] }
export type Pause = { readonly from: Instant; readonly to: Instant | null }

/**
 * The last moment of a limit, 23:59:59 in Shanghai. The day of the start is not counted (Civil Code art. 201); months
 * end on the like-numbered day or on the month's last (art. 202); a limit in days or months that would end on a day off
 * ends on the next working day (art. 203).
 */
export const deadline = (calendar: Calendar, startedAt: Instant, limit: Limit): Instant =>
  endOf(lastDay(calendar, dayOf(startedAt), limit, new Set()))

/** When the clock runs out; null while it stands still, because nobody can know yet. */
export function dueOf(calendar: Calendar, clock: Clock): Instant | null {
  if (stillSince(clock)) return null
  return endOf(lastDay(calendar, dayOf(clock.startedAt), clock.limit, daysStill(clock.pauses)))
}

/** What is left: working days for a limit in working days, otherwise calendar days; negative when late. */
export type Remaining = { readonly left: number; readonly unit: 'working-day' | 'day'; readonly standsStill: boolean }

export function remaining(calendar: Calendar, clock: Clock, now: Instant): Remaining {
  const since = stillSince(clock)
  const at = dayOf(since && since < now ? since : now)
  const last = lastDay(calendar, dayOf(clock.startedAt), clock.limit, daysStill(clock.pauses))
  const inWorkingDays = clock.limit.unit === 'working-day'
  const left = inWorkingDays ? workingDaysBetween(calendar, at, last) : daysBetween(at, last)
  return { left, unit: inWorkingDays ? 'working-day' : 'day', standsStill: since !== null }
}

/** A clock that stands still is never late. */
export function isLate(calendar: Calendar, clock: Clock, now: Instant): boolean {
  const due = dueOf(calendar, clock)
  return due !== null && !inTime(now, due)
}

function lastDay(calendar: Calendar, start: Day, { n, unit }: Limit, still: ReadonlySet<Day>): Day {
  if (!Number.isInteger(n) || n < 0) refuse('policy.limit_invalid', { n })
  const counts = (day: Day) => !still.has(day) && (unit !== 'working-day' || isWorkingDay(calendar, day))
  let day = start
  for (let left = unit === 'month' ? daysBetween(start, addMonths(start, n)) : n; left > 0; ) {
    day = addDays(day, 1)
    if (counts(day)) left -= 1
  }
  return onOrAfter(calendar, day)
}

const stillSince = (clock: Clock): Instant | null => clock.pauses.find((pause) => pause.to === null)?.from ?? null

/** The day on which a clock stops still counts; the day on which it goes on does not, as with any start (art. 201). */
function daysStill(pauses: readonly Pause[]): ReadonlySet<Day> {
  const still = new Set<Day>()
  for (const { from, to } of pauses) {
    const last = to ? dayOf(to) : dayOf(from)
    for (let day = dayOf(from); day < last; ) {
      day = addDays(day, 1)
      still.add(day)
    }
  }
  return still
}

const daysBetween = (from: Day, to: Day): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)

/** The like-numbered day some months later, or the last day of that month where it has no such day. */
export function addMonths(day: Day, months: number): Day {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10)
}
