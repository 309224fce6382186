import type { Instant } from '#platform/clock'
import type { Text } from '#platform/text'

/** Opinions on a draft guide, questions on a round and complaints: each is answered, publicly where its writer is not told by it. */
export type Inquiry = {
  readonly id: string
  readonly kind: InquiryKind
  readonly round: string | null
  readonly guide_item: string | null
  readonly dossier: string | null
  readonly person: string | null
  readonly person_name: string
  readonly text: string
  readonly at: Instant
  readonly answer: string | null
  readonly adopted: boolean | null
  readonly answered_at: Instant | null
  readonly public: boolean
}
export type InquiryKind = 'opinion' | 'question' | 'complaint'

export const inquiryText: Readonly<Record<InquiryKind, Text>> = {
  opinion: { zh: '指南意见', en: 'Opinion on the draft guide' },
  question: { zh: '咨询', en: 'Question' },
  complaint: { zh: '投诉', en: 'Complaint' },
}
