import { type Day, dayOf, type Instant } from '#platform/clock'
import { refuse } from '#platform/refusal'
import type { Text } from '#platform/text'
import { saidDayPair } from '../said.ts'

/**
 * A coupon (券) pays a share of a service that a listed body renders to its holder. It keeps three promises: it never pays
 * more than it is worth, nothing after its last day, and no invoice twice.
 */
export type Coupon = {
  readonly dossier: string
  readonly number: string
  readonly programme: string
  readonly title: string
  readonly holder: string
  readonly holder_name: string
  readonly amount_fen: number
  readonly share_percent: number
  readonly valid_until: Day
  readonly practice: boolean
  readonly issued_by_name: string
  readonly issued_at: Instant
}

export const orderStates = {
  placed: { zh: '待服务机构接单', en: 'For the body to accept' },
  accepted: { zh: '服务中，待双方确认', en: 'Under way; both confirm' },
  declined: { zh: '服务机构未接单', en: 'Declined' },
  confirmed: { zh: '双方已确认，待申请兑付', en: 'Confirmed; to be redeemed' },
  claimed: { zh: '兑付审核中', en: 'Redemption asked for' },
  redeemed: { zh: '已核定兑付，转拨付', en: 'Redeemed, handed to payment' },
  refused: { zh: '不予兑付', en: 'Redemption refused' },
  cancelled: { zh: '已取消', en: 'Cancelled' },
} as const satisfies Readonly<Record<string, Text>>
export type OrderState = keyof typeof orderStates

/** The states in which an order holds its share of the coupon. */
export const holding: readonly OrderState[] = ['placed', 'accepted', 'confirmed', 'claimed', 'redeemed']
export const underWay: readonly OrderState[] = ['placed', 'accepted', 'confirmed', 'claimed']

export type Invoice = {
  readonly number: string
  readonly issuer: string
  readonly amount_fen: number
  readonly issued_on: Day
}
export type Order = {
  readonly id: string
  readonly coupon: string
  readonly coupon_number: string
  readonly programme: string
  readonly holder: string
  readonly holder_name: string
  readonly body: string
  readonly body_name: string
  readonly subject: string
  readonly price_fen: number
  readonly share_fen: number
  readonly state: OrderState
  readonly since: Instant
  readonly holder_confirmed_at: Instant | null
  readonly body_confirmed_at: Instant | null
  readonly invoice: Invoice | null
  readonly account: string | null
  readonly payment: string | null
}

/** What is left when every order that holds a share has it. */
export const balanceOf = (coupon: Pick<Coupon, 'amount_fen'>, orders: readonly Pick<Order, 'state' | 'share_fen'>[]) =>
  orders.reduce((left, order) => (holding.includes(order.state) ? left - order.share_fen : left), coupon.amount_fen)

/** The share of a price that the coupon pays: the rate, cut off below one fen, and never above what is left. */
export function shareOf(price_fen: number, share_percent: number, left_fen: number): number {
  const hundredths = BigInt(Math.round(share_percent * 100))
  return Math.min(Number((BigInt(price_fen) * hundredths) / 10_000n), left_fen)
}

/** The last day counts in full. */
export function refuseExpired(coupon: Pick<Coupon, 'number' | 'valid_until'>, received: Instant): void {
  if (dayOf(received) > coupon.valid_until)
    refuse('procedure.coupon_expired', { number: coupon.number, until: saidDayPair(coupon.valid_until) })
}

export function refuseUnlessState(order: Pick<Order, 'state'>, ...states: OrderState[]): void {
  if (!states.includes(order.state)) refuse('procedure.coupon_order_not_now', { state: orderStates[order.state] })
}
