import { addDays, type Day, isDay } from '#platform/clock'
import { refuse } from '#platform/refusal'
import type { Certainty } from './dated.ts'

/** One notice of the General Office of the State Council: spans off (name, first and last day) and weekend days worked. */
export type HolidayNotice = {
  readonly year: number
  readonly document: string
  readonly issued: Day
  readonly certainty: Certainty
  /** True for a later notice that changed a year that was already arranged. */
  readonly amends?: boolean
  readonly off: readonly (readonly [name: string, from: Day, to: Day])[]
  readonly worked: readonly Day[]
}

/** A day that the State's notice names: off, or worked although it is a Saturday or Sunday. */
export type CalendarDay = {
  readonly day: Day
  readonly working: boolean
  readonly name: string
  readonly document: string
}

/** Reads notices into named days, in order of issue; refused when a notice puts one day on both sides. */
export function namedDays(notices: readonly HolidayNotice[]): CalendarDay[] {
  return [...notices].sort((one, other) => (one.issued < other.issued ? -1 : 1)).flatMap(daysOf)
}

function daysOf({ document, off, worked }: HolidayNotice): CalendarDay[] {
  const rest = off.flatMap(([name, from, to]) =>
    span(document, from, to).map((day) => ({ day, working: false, name, document })),
  )
  const wrong = worked.find((day) => !isDay(day) || rest.some((other) => other.day === day))
  if (wrong !== undefined) refuse('policy.notice_contradicts', { document, day: wrong })
  return [...rest, ...worked.map((day) => ({ day, working: true, name: '调休上班', document }))]
}

function span(document: string, from: Day, to: Day): Day[] {
  const wrong = !isDay(from) ? from : !isDay(to) || to < from ? to : null
  if (wrong !== null) refuse('policy.notice_contradicts', { document, day: wrong })
  const days = [from]
  while (days.at(-1)! < to) days.push(addDays(days.at(-1)!, 1))
  return days
}
