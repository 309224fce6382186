import { addDays, type Day } from '#platform/clock'
import { idFrom } from '#platform/ids'
import type { Agreement } from '../agreement.ts'
import type { Dossier } from '../dossier.ts'
import type { Basis, Payment, PaymentKind } from './payment.ts'

export type NewPayment = Omit<Payment, 'state' | 'since' | 'attempt' | 'account' | 'via' | 'via_name'>
/** One part of a plan as it is written; without a plan the instalments of the agreement are it. */
export type Part = {
  readonly kind: PaymentKind
  readonly fen: number
  readonly condition: string
  readonly due_on: Day
  readonly basis?: Basis
}

/**
 * The instalments of an agreement as payments. The first is due so many days after the last seal; the others follow the
 * milestones in their order, and where there is none, the end of the year that follows.
 */
export function partsOfAgreement(agreement: Agreement, sealed: Day, firstDays: number): Part[] {
  const { instalments, milestones } = agreement.content
  const given = instalments.filter(({ fen }) => fen > 0)
  return given.map(({ fen, percent }, index) => {
    if (index === 0)
      return {
        kind: given.length === 1 ? 'whole' : 'instalment',
        fen,
        condition: `任务书签订（${percent}%）`,
        due_on: addDays(sealed, firstDays),
      }
    const step = milestones[index - 1] as { until?: unknown; result?: unknown } | undefined
    const until = typeof step?.until === 'string' && step.until > sealed ? step.until : null
    return {
      kind: 'instalment',
      fen,
      condition:
        until && typeof step?.result === 'string' ? `${step.result}（${percent}%）` : `进展符合任务书（${percent}%）`,
      due_on: until ?? `${Number(sealed.slice(0, 4)) + index}-12-31`,
    }
  })
}

export const paymentsOf = (dossier: Dossier, agreement: Agreement, parts: readonly Part[], first = 1): NewPayment[] =>
  parts.map((part, index) => ({
    id: idFrom('payment', dossier.id, String(first + index)),
    dossier: dossier.id,
    part: first + index,
    kind: part.kind,
    round: dossier.round,
    agreement_number: agreement.number,
    title: dossier.title,
    payee: dossier.host,
    payee_name: dossier.host_name,
    condition: part.condition,
    basis: part.basis ?? {},
    planned_fen: part.fen,
    amount_fen: part.fen,
    due_on: part.due_on,
  }))
