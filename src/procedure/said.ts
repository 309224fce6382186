import { type Day, dayOf, type Instant, saidDay } from '#platform/clock'
import { saidFen } from '#platform/money'
import type { Text } from '#platform/text'

/** Facts of letters and refusals, said in both languages. */
export function saidDayPair(at: Day | Instant): Text {
  const day = typeof at === 'string' ? at : dayOf(at)
  return { zh: saidDay(day, 'zh'), en: saidDay(day, 'en') }
}
export const saidFenPair = (fen: number): Text => ({ zh: saidFen(fen, 'zh'), en: saidFen(fen, 'en') })
