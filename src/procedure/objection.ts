import type { Instant } from '#platform/clock'

/**
 * An objection (异议) is signed with a real name inside the window of a notice. Its promise to the objector: the name is
 * shown to supervision only; the officer judges the ground, the objected side reads a paraphrase.
 */
export type Objection = {
  readonly id: string
  readonly notice: string
  readonly position: number
  readonly receipt: string
  /** The kind by the programme's definition; null where it knows only one. */
  readonly kind: string | null
  readonly ground: string
  readonly evidence: readonly string[]
  readonly received_at: Instant
  readonly due_at: Instant
}
export type ObjectionAnswer = {
  readonly upheld: boolean
  readonly answer: string
  readonly paraphrase: string
  readonly person_name: string
  readonly at: Instant
}

/** Read by supervision and by the objector; null for everybody else, and pages then say that the name is protected. */
export type Objector = { readonly person: string; readonly name: string; readonly contact: string }

/** What a dossier in a notice comes to: an open objection holds it back, an upheld one has ended it already. */
export type NoticeVerdict = 'clear' | 'wait'
export const verdictOf = (open: number): NoticeVerdict => (open === 0 ? 'clear' : 'wait')
