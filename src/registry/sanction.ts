import { Type } from 'typebox'
import type { Day, Instant } from '#platform/clock'
import type { Text } from '#platform/text'

/**
 * A sanction (惩戒) bars its subject from exactly the parts its decision names, no more, from a day to a day, and then
 * lifts by itself. Its row stays, so that history can be read. Basis: 科学技术活动违规行为处理暂行规定 (科技部令第19号),
 * 科研失信行为调查处理规则 (2022), 国办发〔2020〕49号.
 */
export type Sanction = {
  readonly id: string
  readonly subject_kind: 'person' | 'organisation'
  readonly subject: string
  readonly conduct: string
  readonly bars: readonly Part[]
  readonly since: Day
  /** The last day it holds; null means without end. */
  readonly until: Day | null
  readonly decision: string
  readonly basis: string
  readonly deciding_body: string
  readonly decided_on: Day
  /** How trust can be repaired (信用修复), in the words of the decision. */
  readonly repair: string | null
  readonly recorded_at: Instant
  readonly lifted_at: Instant | null
  readonly lifted_from: Day | null
  readonly lift_document: string | null
  readonly lift_reason: string | null
}

/** The parts in publicly funded work that a decision can bar somebody from. */
export const parts = {
  applicant: { zh: '申报（项目负责人、申报单位）', en: 'applying, as project lead or as host' },
  member: { zh: '参与（项目组成员、合作单位）', en: 'taking part, as team member or partner organisation' },
  reviewer: { zh: '评审专家', en: 'reviewer' },
  recommender: { zh: '推荐(提名)方', en: 'recommender or nominator' },
  institution: { zh: '受托专业机构', en: 'entrusted institution' },
  award: { zh: '科技奖励候选者', en: 'candidate for an award' },
} as const satisfies Record<string, Text>
export type Part = keyof typeof parts
export const PartInput = Type.Enum(Object.keys(parts) as Part[])

/** What whoever is barred may be told: until when, by which decision, and how it can be repaired. */
export type Bar = Pick<
  Sanction,
  'id' | 'subject_kind' | 'subject' | 'until' | 'decision' | 'deciding_body' | 'repair'
> & {
  readonly subject_name: string
  readonly part: Part
}
export type Subject = { readonly kind: 'person' | 'organisation'; readonly id: string }

type Course = Pick<Sanction, 'bars' | 'since' | 'until' | 'lifted_from'>
export const reaches = (sanction: Course, part: Part, day: Day): boolean =>
  sanction.bars.includes(part) &&
  sanction.since <= day &&
  (sanction.until === null || sanction.until >= day) &&
  (sanction.lifted_from === null || sanction.lifted_from > day)
