import { Type } from 'typebox'
import type { Day, Instant } from '#platform/clock'
import type { Text } from '#platform/text'

/** A result is claimed once, with its contributors in order; applications, acceptance and awards then refer to it. */
export type Achievement = {
  readonly id: string
  readonly kind: AchievementKind
  readonly title: string
  readonly number: string | null
  readonly achieved_on: Day
  readonly level: string | null
  readonly source: string | null
  readonly claimed_by: string
  readonly claimed_at: Instant
  readonly contributors: readonly Contributor[]
}
export type Contributor = {
  readonly name: string
  readonly person: string | null
  readonly organisation: string | null
}

export const achievementKinds = {
  paper: { zh: '论文', en: 'Paper' },
  monograph: { zh: '专著', en: 'Monograph' },
  patent: { zh: '专利', en: 'Patent' },
  software: { zh: '软件著作权', en: 'Software copyright' },
  standard: { zh: '标准', en: 'Standard' },
  variety: { zh: '新品种', en: 'New variety' },
  product: { zh: '新产品', en: 'New product' },
  award: { zh: '科技奖励', en: 'Award' },
  other: { zh: '其他成果', en: 'Other result' },
} as const satisfies Record<string, Text>
export type AchievementKind = keyof typeof achievementKinds
export const AchievementKindInput = Type.Enum(Object.keys(achievementKinds) as AchievementKind[])

/** One number, one spelling: a DOI without its address, a patent number without blanks, letters upper-case. */
export function plainAchievementNumber(kind: AchievementKind, typed: string): string {
  const plain = typed.normalize('NFKC').replace(/\s/g, '')
  return kind === 'paper'
    ? plain.replace(/^(https?:\/\/(dx\.)?doi\.org\/|doi:)/i, '').toLowerCase()
    : plain.toUpperCase()
}
