import type { Instant } from '#platform/clock'

/** A session lasts from a sign-in until its owner ends it, falls silent for too long, or its time is over. */
export type Session = {
  readonly id: string
  readonly standing: string | null
  readonly device: string | null
  readonly began_at: Instant
  readonly seen_at: Instant
  readonly ends_at: Instant
  readonly ended_at: Instant | null
}
