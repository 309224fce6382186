import type { Deed } from '#platform/act'
import { addDays, dayOf } from '#platform/clock'
import { idFrom } from '#platform/ids'
import { parameterOn } from '../../policy/index.ts'
import { asSystem } from '../../registry/index.ts'
import type { Dossier } from '../dossier.ts'
import type { Fact } from './facts.ts'
import type { PaymentKind } from './payment.ts'
import { keepFacts } from './store/fact.ts'
import { insertPayments, insertStep, movePayment, plannedFen } from './store/payment.ts'

/** What is due without an agreement: how much, into which account, on what it rests. */
export type Due = {
  readonly dossier: Dossier
  readonly kind: PaymentKind
  readonly fen: number
  readonly account: string
  readonly condition: string
  readonly payee?: { readonly id: string; readonly name: string }
  readonly facts?: readonly Fact[]
}

/**
 * An amount that the bureau found due stands among the payments that wait for an order of finance: it was checked when it
 * was recorded, and the account was named by whoever gets it.
 */
export async function planDue({ tx, now, actor }: Deed, due: Due): Promise<string> {
  const { dossier, fen, account } = due
  return asSystem(tx, async () => {
    const part = (await plannedFen(tx, dossier.id)).parts + 1
    const id = idFrom('payment', dossier.id, String(part))
    const days = Number((await parameterOn(tx, 'payment.first.days', dayOf(now))).value)
    await insertPayments(
      tx,
      [
        {
          id,
          dossier: dossier.id,
          part,
          kind: due.kind,
          round: dossier.round,
          agreement_number: dossier.number,
          title: dossier.title,
          payee: due.payee?.id ?? dossier.host,
          payee_name: due.payee?.name ?? dossier.host_name,
          condition: due.condition,
          basis: {},
          planned_fen: fen,
          amount_fen: fen,
          due_on: addDays(dayOf(now), days),
        },
      ],
      now,
    )
    await movePayment(tx, id, { state: 'checked', account }, now)
    if (due.facts) await keepFacts(tx, id, due.facts, now)
    await insertStep(tx, id, {
      kind: 'plan',
      attempt: 1,
      reason: null,
      facts: { due: fen },
      person: actor.person,
      person_name: actor.name,
      at: now,
    })
    return id
  })
}
