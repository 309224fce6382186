import type { Instant } from '#platform/clock'

/** One of the service's clocks as it ran last. The error stays until it has run well again. */
export type ClockRow = {
  readonly name: string
  readonly every_ms: number
  readonly ran_at: Instant
  readonly took_ms: number
  readonly failed_at: Instant | null
  readonly error: string | null
}
export type Clock = ClockRow & { readonly late: boolean }

/** A clock is late when it left out three turns; two minutes are forgiven, since a restart takes that long. */
const forgivenMs = 120_000
export const isLate = ({ ran_at, every_ms }: ClockRow, now: Instant): boolean =>
  now.getTime() - ran_at.getTime() > 3 * every_ms + forgivenMs

export const judged = (rows: readonly ClockRow[], now: Instant): Clock[] =>
  rows.map((row) => ({ ...row, late: isLate(row, now) }))
