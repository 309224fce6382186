import type { Instant } from '#platform/clock'

/** A recovery case (追缴): due, paid, what remains. While it is open, leader and host file nothing new. */
export type Recovery = {
  readonly id: string
  readonly dossier: string
  readonly due_fen: number
  readonly paid_fen: number
  readonly reason: string
  readonly document: string
  readonly opened_by_name: string
  readonly opened_at: Instant
  readonly reminded_at: Instant | null
  readonly closed_at: Instant | null
}
export type RecoveryPayment = {
  readonly id: string
  readonly fen: number
  readonly paid_on: string
  readonly receipt: string
  readonly recorded_by_name: string
  readonly recorded_at: Instant
}
export const leftOf = ({ due_fen, paid_fen }: Pick<Recovery, 'due_fen' | 'paid_fen'>): number => due_fen - paid_fen
