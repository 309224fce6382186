import type { Lang } from './text.ts'

/** A moment, from the database's clock. Days are calendar days in Asia/Shanghai, written `2026-11-23`. */
export type Instant = Date
export type Day = string

const parts = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})
const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Shanghai',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hour12: false,
})
const weekdays = {
  zh: ['周日', '周一', '周二', '周三', '周四', '周五', '周六'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
}
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** China has kept one offset, +08:00, since 1991; a day begins at 16:00 UTC of the day before. */
export const dayOf = (at: Instant): Day => parts.format(at)
export const startOf = (day: Day): Instant => new Date(`${day}T00:00:00+08:00`)
export const endOf = (day: Day): Instant => new Date(`${day}T23:59:59.999+08:00`)
export const addDays = (day: Day, days: number): Day => dayOf(new Date(startOf(day).getTime() + days * 86_400_000))
export const isDay = (value: unknown): value is Day =>
  typeof value === 'string' &&
  /^\d{4}-\d{2}-\d{2}$/.test(value) &&
  !Number.isNaN(startOf(value).getTime()) &&
  dayOf(startOf(value)) === value

export function saidDay(day: Day, lang: Lang, withWeekday = false): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  const weekday = weekdays[lang][startOf(day).getTime() >= 0 ? new Date(`${day}T12:00:00+08:00`).getUTCDay() : 0]
  if (lang === 'zh') return `${year}年${month}月${date}日${withWeekday ? `（${weekday}）` : ''}`
  return `${withWeekday ? `${weekday} ` : ''}${date} ${months[month - 1]} ${year}`
}

export const saidTime = (at: Instant): string => clock.format(at)
export const saidInstant = (at: Instant, lang: Lang): string => `${saidDay(dayOf(at), lang)} ${saidTime(at)}`

/** A cut-off counts to the second: 06:00:00.999 is in time for 06:00:00, 06:00:01.000 is not. */
export const inTime = (received: Instant, cutOff: Instant): boolean =>
  Math.floor(received.getTime() / 1000) <= Math.floor(cutOff.getTime() / 1000)
