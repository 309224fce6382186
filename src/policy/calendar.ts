import { addDays, type Day, dayOf, type Instant } from '#platform/clock'
import { holidayNotices } from './codes/holidays.ts'
import { type CalendarDay, namedDays } from './notice.ts'
import { statutoryHolidays } from './statutory.ts'

/**
 * The State's calendar of working days. It keeps one promise: what lies beyond the notices that were entered is never
 * passed off as known. `knownUntil` says how far they reach, and a date after it is provisional (`isSettled`).
 */
export type Calendar = {
  readonly named: ReadonlyMap<Day, CalendarDay>
  readonly knownFrom: Day
  readonly knownUntil: Day
}

/** A calendar from named days; of two rows for one day the later counts, so an administrator's row wins over the seed. */
export function calendarOf(days: Iterable<CalendarDay>): Calendar {
  const named = new Map<Day, CalendarDay>()
  for (const day of days) named.set(day.day, day)
  // Every yearly notice names 1 October; a notice that only changes some days of a year does not.
  const arranged = (year: number) => named.get(`${year}-10-01`)?.working === false
  const first = Math.min(
    ...[...named.keys()].filter((day) => day.endsWith('-10-01')).map((day) => Number(day.slice(0, 4))),
  )
  let last = first
  while (arranged(last + 1)) last += 1
  // The New Year clause of the next notice reached back to 29 December 2018 and 31 December 2011.
  return { named, knownFrom: `${first}-01-01`, knownUntil: `${last}-12-28` }
}

/** The notices that came with this release, and on top of them the days that an administrator entered since. */
export const stateCalendar = (entered: readonly CalendarDay[] = []): Calendar => {
  seed ??= namedDays(holidayNotices)
  return calendarOf([...seed, ...entered])
}
let seed: readonly CalendarDay[] | undefined

export function isWorkingDay(calendar: Calendar, day: Day): boolean {
  const named = calendar.named.get(day)
  if (named) return named.working
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  if (weekday === 0 || weekday === 6) return false
  return isKnown(calendar, day) || !statutoryHolidays(Number(day.slice(0, 4))).has(day)
}

/** The nth working day after (n > 0) or before (n < 0) a day, which is itself not counted; n = 0 is the day or the next working one. */
export function addWorkingDays(calendar: Calendar, day: Day, n: number): Day {
  const step = n < 0 ? -1 : 1
  let at = day
  for (let left = Math.abs(n); left > 0; ) {
    at = addDays(at, step)
    if (isWorkingDay(calendar, at)) left -= 1
  }
  return n === 0 ? onOrAfter(calendar, day) : at
}

/** Working days from a day, not counted, to another, counted; negative when the other lies before. */
export function workingDaysBetween(calendar: Calendar, from: Day, to: Day): number {
  if (to < from) return -workingDaysBetween(calendar, to, from)
  let count = 0
  for (let day = from; day < to; ) {
    day = addDays(day, 1)
    if (isWorkingDay(calendar, day)) count += 1
  }
  return count
}

export function onOrAfter(calendar: Calendar, day: Day): Day {
  let at = day
  while (!isWorkingDay(calendar, at)) at = addDays(at, 1)
  return at
}

const isKnown = (calendar: Calendar, day: Day): boolean => calendar.knownFrom <= day && day <= calendar.knownUntil

/** False while the notice that decides on this date has not been entered: pages then say that the date is provisional. */
export const isSettled = (calendar: Calendar, due: Instant): boolean => isKnown(calendar, dayOf(due))
