import type { Instant } from '#platform/clock'

/** By what a session was opened. All but a password alone and a provider's word hold two factors; a link is the demonstration's. */
export type Method = 'password' | 'two-factor' | 'passkey' | 'oidc' | 'link'
export const isStrong = (method: Method): boolean =>
  method === 'two-factor' || method === 'passkey' || method === 'link'

/** A session lasts from a sign-in until its owner ends it, falls silent for too long, or its time is over. */
export type Session = {
  readonly id: string
  readonly standing: string | null
  readonly device: string | null
  readonly method: Method
  readonly began_at: Instant
  readonly seen_at: Instant
  readonly ends_at: Instant
  readonly ended_at: Instant | null
}
