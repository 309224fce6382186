import type { Instant } from '#platform/clock'
import type { Text } from '#platform/text'

/** An expert (专家) is a person whom the bureau has put on its list, with what kind of judgement is asked of them. */
export type Expert = {
  readonly person: string
  readonly name: string
  readonly title: string | null
  readonly organisation: string | null
  readonly kind: ExpertKind
  readonly fields: readonly string[]
  readonly year_max: number | null
  readonly note: string | null
  readonly appointed_at: Instant
  readonly ended_at: Instant | null
  readonly end_reason: string | null
  /** Panels since 1 January that were not declined. */
  readonly panels: number
}

export const expertKinds = ['technical', 'management', 'finance', 'investment'] as const
export type ExpertKind = (typeof expertKinds)[number]
export const expertKindText: Readonly<Record<ExpertKind, Text>> = {
  technical: { zh: '技术专家', en: 'Technical' },
  management: { zh: '管理与战略专家', en: 'Management and strategy' },
  finance: { zh: '财务与审计专家', en: 'Finance and audit' },
  investment: { zh: '投资与法律专家', en: 'Investment and law' },
}
