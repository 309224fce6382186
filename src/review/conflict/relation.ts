import type { Day, Instant } from '#platform/clock'
import type { Text } from '#platform/text'

/** A relation that an expert declares (申报的回避关系), because no other record knows it. It is ended and never deleted. */
export type Relation = {
  readonly id: string
  readonly person: string
  readonly kind: RelationKind
  readonly other_name: string | null
  readonly other_person: string | null
  readonly organisation: string | null
  readonly organisation_name: string | null
  readonly about: string
  readonly since: Day | null
  readonly until: Day | null
  readonly declared_at: Instant
  readonly ended_at: Instant | null
  readonly end_reason: string | null
}

export const relationKinds = ['kin', 'teacher', 'student', 'stake', 'adviser', 'other'] as const
export type RelationKind = (typeof relationKinds)[number]
export const relationText: Readonly<Record<RelationKind, Text>> = {
  kin: { zh: '近亲属', en: 'Close kin' },
  teacher: { zh: '本人的导师', en: 'My teacher' },
  student: { zh: '本人指导的研究生', en: 'A student of mine' },
  stake: { zh: '持股', en: 'I hold shares' },
  adviser: { zh: '担任顾问', en: 'I advise it' },
  other: { zh: '其他回避关系', en: 'Another conflict' },
}
