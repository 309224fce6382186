import type { Day, Instant } from '#platform/clock'
import { refuse } from '#platform/refusal'
import type { Text } from '#platform/text'

/**
 * A payment (拨款) is one part of what an agreement gives. It keeps two promises: nothing is paid to an account that finance
 * has not verified, and no part is paid twice. It stands where its last step left it, and steps are only ever added.
 */
export type Payment = {
  readonly id: string
  readonly dossier: string
  readonly part: number
  readonly kind: PaymentKind
  readonly round: string
  readonly agreement_number: string | null
  readonly title: string
  readonly payee: string
  readonly payee_name: string
  readonly condition: string
  readonly basis: Basis
  readonly planned_fen: number
  readonly amount_fen: number
  readonly due_on: Day
  readonly via: string | null
  readonly via_name: string | null
  readonly account: string | null
  readonly state: PaymentState
  readonly since: Instant
  readonly attempt: number
}
/** The figure that a subsidy follows, once somebody has verified it, with the rate and the cap it follows by. */
export type Basis = {
  readonly rate_percent?: number
  readonly cap_fen?: number
  readonly figure_fen?: number
  readonly evidence?: readonly string[]
}

export const paymentKinds = {
  whole: { zh: '一次性拨付', en: 'One sum' },
  instalment: { zh: '分期拨付', en: 'Instalment' },
  milestone: { zh: '里程碑拨付', en: 'Milestone' },
  'after-subsidy': { zh: '后补助', en: 'After-subsidy' },
  interest: { zh: '贷款贴息', en: 'Interest subsidy' },
  voucher: { zh: '创新券兑付', en: 'Voucher redemption' },
  commitment: { zh: '引导基金（仅承诺）', en: 'Guidance fund (commitment only)' },
} as const satisfies Readonly<Record<string, Text>>
export type PaymentKind = keyof typeof paymentKinds

export const paymentStates = {
  planned: { zh: '待申请', en: 'To be requested' },
  requested: { zh: '待审核', en: 'To be checked' },
  checked: { zh: '待拨付', en: 'To be ordered' },
  held: { zh: '暂缓', en: 'On hold' },
  ordered: { zh: '支付中', en: 'With the bank' },
  'at-district': { zh: '在区县', en: 'At the district' },
  paid: { zh: '待确认到账', en: 'Arrival to be confirmed' },
  returned: { zh: '退票', en: 'Returned' },
  arrived: { zh: '已到账', en: 'Arrived' },
  cancelled: { zh: '已取消', en: 'Cancelled' },
  committed: { zh: '已承诺', en: 'Committed' },
} as const satisfies Readonly<Record<string, Text>>
export type PaymentState = keyof typeof paymentStates

/** Kinds whose amount is worked out on a verified figure, and those that rest on invoices or slips. */
export const isWorkedOut = (kind: PaymentKind): boolean => kind === 'after-subsidy' || kind === 'interest'
export const restsOnFacts = (kind: PaymentKind): boolean => isWorkedOut(kind) || kind === 'voucher'

/** What may be done from each state; everything else is refused with the state it stands at. */
const from: Readonly<Record<string, readonly PaymentState[]>> = {
  request: ['planned'],
  check: ['requested'],
  order: ['checked'],
  hold: ['checked'],
  release: ['held'],
  result: ['ordered'],
  'come-back': ['ordered', 'at-district', 'paid'],
  receive: ['at-district'],
  'pass-on': ['at-district'],
  arrive: ['paid'],
  reissue: ['returned'],
  cancel: ['planned', 'requested', 'checked', 'held', 'returned'],
}
export type PaymentDeed =
  | 'request'
  | 'check'
  | 'order'
  | 'hold'
  | 'release'
  | 'result'
  | 'come-back'
  | 'receive'
  | 'pass-on'
  | 'arrive'
  | 'reissue'
  | 'cancel'

export const mayFollow = (payment: Pick<Payment, 'state'>, deed: PaymentDeed): boolean =>
  from[deed]!.includes(payment.state)

export function refuseUnless(payment: Payment, deed: PaymentDeed): void {
  if (!mayFollow(payment, deed))
    refuse('procedure.payment_not_now', { part: payment.part, state: paymentStates[payment.state] })
}
