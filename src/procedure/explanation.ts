import type { Instant } from '#platform/clock'

/**
 * An explanation (说明) is what the leader says of an overlap before somebody judges it. The question shows passages of the
 * leader's own text; of the other text it names the title, and only where that is public or the leader's own.
 */
export type Explanation = {
  readonly id: string
  readonly dossier: string
  readonly other: string
  readonly other_said: string | null
  readonly passages: readonly string[]
  readonly question: string
  readonly asked_by: string
  readonly asked_by_name: string
  readonly asked_at: Instant
  readonly due_at: Instant | null
  readonly answer: string | null
  readonly answered_by_name: string | null
  readonly answered_at: Instant | null
}
