import type { Deed } from '#platform/act'
import { dayOf } from '#platform/clock'
import { idFrom } from '#platform/ids'
import { refuse } from '#platform/refusal'
import { dropPayment, fundsOf, orderPayment, returned, settlePayment } from '../../ledger/index.ts'
import type { Payment } from './payment.ts'
import type { Fund, Leg } from './store/leg.ts'

/**
 * The ledger's side of a payment, in the same transaction: an order reserves, the bank's word posts, money that comes back is
 * released or, once posted, reversed. Where no quota was registered for the programme there is nothing to reserve.
 */
export async function reserveFunds(deed: Deed, payment: Payment, document: string): Promise<Fund[]> {
  const funds = (await fundsOf(deed.tx, payment.dossier)).filter(({ closed }) => !closed)
  if (funds.length === 0) return []
  const taken: Fund[] = []
  let wanted = payment.amount_fen
  for (const { quota, year, left_fen } of funds) {
    const fen = Math.min(wanted, left_fen)
    if (fen <= 0) continue
    taken.push({ quota, year, fen, reservation: idFrom('reserve', payment.id, String(payment.attempt), quota) })
    wanted -= fen
  }
  if (wanted > 0) refuse('procedure.payment_funds_short', { title: payment.title, short: (wanted / 100).toFixed(2) })
  for (const { quota, fen, reservation } of taken)
    await orderPayment(deed, {
      id: reservation,
      dossier: payment.dossier,
      quota,
      amountFen: fen,
      about: payment.id,
      document,
    })
  return taken
}

export async function postFunds(deed: Deed, leg: Leg, document: string): Promise<void> {
  for (const { reservation } of leg.funds)
    await settlePayment(deed, { id: idFrom('settle', reservation), reservation, document })
}

/** Released while the bank had not paid; afterwards a return, apart for the same year and for a later one. */
export async function giveBackFunds(deed: Deed, payment: Payment, leg: Leg, note: string): Promise<void> {
  for (const { reservation, fen } of leg.funds) {
    if (payment.state === 'ordered') await dropPayment(deed, { id: idFrom('drop', reservation), reservation, note })
    else
      await returned(deed, {
        id: idFrom('returned', reservation),
        payment: idFrom('settle', reservation),
        amountFen: fen,
        year: Number(dayOf(deed.now).slice(0, 4)),
        kind: 'return',
        note,
      })
  }
}
