import type { Day } from '#platform/clock'
import { all, first, ids, json, run, sql, type Tx } from '#platform/db'

/** One way of the money: from the city to the unit, or to the district and from there to the unit. */
export type Leg = {
  readonly payment: string
  readonly attempt: number
  readonly leg: number
  readonly pay_order: string | null
  readonly reference: string | null
  readonly to_organisation: string
  readonly to_name: string
  readonly account: string | null
  readonly account_mask: string | null
  readonly amount_fen: number
  readonly sent_on: Day | null
  readonly bank_number: string | null
  readonly received_on: Day | null
  readonly received_by_name: string | null
  readonly returned_on: Day | null
  readonly return_reason: string | null
  readonly funds: readonly Fund[]
}
/** What the ledger reserved for a leg, quota by quota. */
export type Fund = { readonly quota: string; readonly year: number; readonly reservation: string; readonly fen: number }
export const legColumns = sql.raw(
  `l.payment, l.attempt, l.leg, l.pay_order, l.reference, l.to_organisation, l.to_name, l.account, l.account_mask, l.amount_fen, to_char(l.sent_on, 'YYYY-MM-DD') as sent_on,
  l.bank_number, to_char(l.received_on, 'YYYY-MM-DD') as received_on, l.received_by_name, to_char(l.returned_on, 'YYYY-MM-DD') as returned_on, l.return_reason, l.funds`,
)

export type NewLeg = Pick<
  Leg,
  | 'payment'
  | 'attempt'
  | 'leg'
  | 'pay_order'
  | 'reference'
  | 'to_organisation'
  | 'to_name'
  | 'account'
  | 'account_mask'
  | 'amount_fen'
  | 'sent_on'
  | 'funds'
>
export const insertLeg = (tx: Tx, leg: NewLeg) =>
  run(
    tx,
    sql`
    insert into procedure.payment_leg (payment, attempt, leg, pay_order, reference, to_organisation, to_name, account, account_mask, amount_fen, sent_on, funds)
    values (${leg.payment}, ${leg.attempt}, ${leg.leg}, ${leg.pay_order}, ${leg.reference}, ${leg.to_organisation}, ${leg.to_name}, ${leg.account}, ${leg.account_mask}, ${leg.amount_fen}, ${leg.sent_on}, ${json(leg.funds)})`,
  )
export const legsOf = (tx: Tx, payment: string): Promise<Leg[]> =>
  all(
    tx,
    sql<Leg>`select ${legColumns} from procedure.payment_leg l where l.payment = ${payment} order by attempt, leg`,
  )
export const liveLeg = (tx: Tx, payment: string, leg: number): Promise<Leg | null> =>
  first(
    tx,
    sql<Leg>`select ${legColumns} from procedure.payment_leg l where l.payment = ${payment} and l.leg = ${leg} and l.returned_on is null`,
  )
export const legsByReference = (tx: Tx, references: readonly string[]): Promise<Leg[]> =>
  all(
    tx,
    sql<Leg>`select ${legColumns} from procedure.payment_leg l where l.reference = any(${references as string[]}::text[])`,
  )
export const legsOfOrder = (tx: Tx, order: string): Promise<Leg[]> =>
  all(tx, sql<Leg>`select ${legColumns} from procedure.payment_leg l where l.pay_order = ${order} order by l.reference`)

type Place = Pick<Leg, 'payment' | 'attempt' | 'leg'>
const at = ({ payment, attempt, leg }: Place) => sql`payment = ${payment} and attempt = ${attempt} and leg = ${leg}`
export const markSent = (tx: Tx, leg: Place, on: Day, bank: string | null) =>
  run(tx, sql`update procedure.payment_leg set sent_on = ${on}, bank_number = ${bank} where ${at(leg)}`)
export const markReceived = (tx: Tx, leg: Place, on: Day, by: string) =>
  run(tx, sql`update procedure.payment_leg set received_on = ${on}, received_by_name = ${by} where ${at(leg)}`)
/** Every leg of this attempt that is still under way comes back with it. */
export const markReturned = (tx: Tx, payments: readonly string[], on: Day, reason: string) =>
  run(
    tx,
    sql`update procedure.payment_leg set returned_on = ${on}, return_reason = ${reason} where payment = any(${ids(payments)}) and returned_on is null`,
  )
