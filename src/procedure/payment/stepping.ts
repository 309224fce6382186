import type { Deed } from '#platform/act'
import type { Payment } from './payment.ts'
import { insertStep, type Move, movePayment } from './store/payment.ts'

type Said = { readonly reason?: string | null; readonly facts?: Readonly<Record<string, unknown>> }

/** The one way a payment moves: where it stands, the step that led there and the record of the act, together. */
export async function moveOn(deed: Deed, payment: Payment, kind: string, move: Move, said: Said = {}): Promise<void> {
  const { tx, actor, now } = deed
  await movePayment(tx, payment.id, move, now)
  const attempt = move.attempt ?? payment.attempt
  await insertStep(tx, payment.id, {
    kind,
    attempt,
    reason: said.reason ?? null,
    facts: said.facts ?? {},
    person: actor.person,
    person_name: actor.name,
    at: now,
  })
  const after = { part: payment.part, step: kind, ...(said.reason ? { reason: said.reason } : {}), ...said.facts }
  deed.record({ kind: 'payment', id: payment.id, stage: move.state, after })
  deed.record({ kind: 'dossier', id: payment.dossier, after: { payment: payment.part, step: kind } })
}
