import type { Day, Instant } from '#platform/clock'

/**
 * A founding asks for two things at once: that an organisation stands in the registry, and that its founder becomes its
 * first administrator. The organisation is there at once; the administrator only after the bureau has confirmed.
 */
export type Founding = {
  readonly id: string
  readonly organisation: string
  readonly organisation_name: string
  readonly uscc: string | null
  readonly founder: string
  readonly founder_name: string
  readonly post: string
  readonly asked_at: Instant
  /** The day by which the bureau has promised to answer. */
  readonly due: Day
  readonly decided_at: Instant | null
  readonly outcome: 'confirmed' | 'refused' | null
  readonly reason: string | null
}
