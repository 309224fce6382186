import type { Day } from '#platform/clock'
import type { Text } from '#platform/text'

/** Whose standard counts (财科教〔2017〕128号). */
export const standings = ['senior', 'other', 'academician'] as const
export type FeeStanding = (typeof standings)[number]
export const standingText: Readonly<Record<FeeStanding, Text>> = {
  senior: { zh: '高级职称', en: 'Senior title' },
  other: { zh: '其他专业人员', en: 'Other' },
  academician: { zh: '院士、全国知名专家', en: 'Academician' },
}

/** Read off the title as it stands in the register; whoever makes the sheet may correct it with a reason. */
export function standingOf(title: string | null): FeeStanding {
  if (title && /院士/.test(title)) return 'academician'
  return title &&
    /教授|研究员|高级|正高|副高|主任医师|编审|译审|professor|senior/i.test(title) &&
    !/助理研究员/.test(title)
    ? 'senior'
    : 'other'
}

export type Attended = { readonly day: Day; readonly part: 'full' | 'half' }

/** What one sheet pays: net day rates in fen and the shares of the rule in per cent. */
export type FeeRates = {
  readonly senior_fen: number
  readonly other_fen: number
  readonly academician_more: number
  readonly later_from: number
  readonly later_percent: number
  readonly half_percent: number
  readonly remote_percent: number
}

const dayRate = (standing: FeeStanding, rates: FeeRates): number =>
  standing === 'other'
    ? rates.other_fen
    : standing === 'senior'
      ? rates.senior_fen
      : Math.floor((rates.senior_fen * (100 + rates.academician_more)) / 100)

/** Net pay for a meeting: each day at its share, days counted in their order, cut off below one fen. */
export function meetingNet(standing: FeeStanding, attended: readonly Attended[], rates: FeeRates): number {
  const rate = dayRate(standing, rates)
  return [...attended]
    .sort((one, other) => (one.day < other.day ? -1 : 1))
    .reduce((sum, { part }, index) => {
      const later = index + 1 >= rates.later_from ? rates.later_percent : 100
      const half = part === 'half' ? rates.half_percent : 100
      return sum + Math.floor((rate * later * half) / 10_000)
    }, 0)
}

/** Net pay for one remote review. */
export const remoteNet = (standing: FeeStanding, rates: FeeRates): number =>
  Math.floor((dayRate(standing, rates) * rates.remote_percent) / 100)
