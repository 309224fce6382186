import type { Deed } from '#platform/act'
import { dayOf } from '#platform/clock'
import { postFunds } from '../funds.ts'
import { mayFollow, type Payment } from '../payment.ts'
import { askToConfirm, comeBack } from '../returning.ts'
import { moveOn } from '../stepping.ts'
import { type Leg, markSent } from '../store/leg.ts'
import type { AsideReason } from './reasons.ts'

export type Word = {
  readonly outcome: 'paid' | 'returned'
  readonly on: string | null
  readonly bank: string | null
  readonly reason: string | null
}

/** Whether what the bank says of a leg can stand: right amount, and not said before. */
export function fits(leg: Leg, payment: Payment, amount_fen: number, outcome: Word['outcome']): AsideReason | null {
  if (amount_fen !== leg.amount_fen) return 'differs'
  if (leg.returned_on !== null || leg.attempt !== payment.attempt) return 'already'
  return mayFollow(payment, outcome === 'paid' ? 'result' : 'come-back') ? null : 'already'
}

/** The bank's word takes effect: posted in the ledger and on its way to a confirmation, or back with the reason. */
export async function post(deed: Deed, payment: Payment, leg: Leg, word: Word): Promise<void> {
  const today = dayOf(deed.now)
  const on = word.on && word.on <= today ? word.on : today
  if (word.outcome === 'returned') return comeBack(deed, payment, word.reason ?? '银行未说明原因', on)
  await markSent(deed.tx, leg, on, word.bank)
  await postFunds(deed, leg, leg.reference!)
  const facts = { reference: leg.reference, sent_on: on }
  await moveOn(deed, payment, 'pay', { state: payment.via ? 'at-district' : 'paid' }, { facts })
  if (!payment.via) await askToConfirm(deed.tx, payment, deed.now)
}
