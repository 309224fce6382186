import { type Day, dayOf, type Instant, saidDay, saidInstant } from '#platform/clock'
import { fenFromWan, saidFen } from '#platform/money'
import type { Lang } from '#platform/text'
import { type Typed, textOf } from '../typed.ts'

export const moneyText = (fen: number | null | undefined, lang: Lang): string =>
  fen === null || fen === undefined ? '—' : saidFen(fen, lang)
export const instantText = (at: Instant | null | undefined, lang: Lang): string => (at ? saidInstant(at, lang) : '—')
export const dayText = (day: Day | Instant | null | undefined, lang: Lang, withWeekday = false): string =>
  day ? saidDay(typeof day === 'string' ? day : dayOf(day), lang, withWeekday) : '—'

/** How long is left, in whole days, and in hours on the last one. */
export function leftText(due: Instant | null | undefined, now: Instant, lang: Lang): string {
  if (!due) return lang === 'zh' ? '没有期限' : 'no limit'
  const hours = (due.getTime() - now.getTime()) / 3_600_000
  const days = Math.floor(Math.abs(hours) / 24)
  if (hours < 0) return lang === 'zh' ? `超期 ${days + 1} 天` : `${days + 1} day${days ? 's' : ''} late`
  if (days === 0)
    return lang === 'zh' ? `还有 ${Math.max(1, Math.floor(hours))} 小时` : `${Math.max(1, Math.floor(hours))} h left`
  return lang === 'zh' ? `还有 ${days} 天` : `${days} day${days === 1 ? '' : 's'} left`
}

/** The fen of a field typed in 万元; null when it is empty or no amount. Full-width digits count as digits. */
export const fenIn = (typed: Typed, name: string): number | null => {
  const text = textOf(typed, name).normalize('NFKC')
  return text === '' ? null : fenFromWan(text)
}

/** A moment typed in Asia/Shanghai as RFC 3339; undefined when it is empty. */
export const momentFrom = (typed: Typed, name: string): string | undefined => {
  const text = textOf(typed, name)
  if (text === '') return undefined
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/.test(text)
    ? `${text.length === 16 ? `${text}:00` : text}+08:00`
    : text
}
