import { saidFen } from '#platform/money'
import { refuse } from '#platform/refusal'
import type { Text } from '#platform/text'

/** Why money moves; every transfer says one of these. */
export const purposes = {
  allot: { zh: '下达指标', en: 'Allotted' },
  'fund-quota': { zh: '安排额度', en: 'Quota set' },
  'cut-quota': { zh: '收回额度', en: 'Quota taken back' },
  shift: { zh: '调剂', en: 'Shifted between quotas' },
  commit: { zh: '立项', en: 'Committed' },
  release: { zh: '释放', en: 'Released' },
  pay: { zh: '拨付', en: 'Paid' },
  return: { zh: '退回', en: 'Returned' },
  recover: { zh: '追缴', en: 'Recovered' },
  surplus: { zh: '结余上缴', en: 'Surplus' },
  other: { zh: '其他', en: 'Other' },
} as const satisfies Readonly<Record<string, Text>>
export type Purpose = keyof typeof purposes

export const transferKinds = {
  posted: { zh: '入账', en: 'Posted' },
  reserved: { zh: '预留', en: 'Reserved' },
  post: { zh: '预留转入账', en: 'Reservation posted' },
  void: { zh: '预留取消', en: 'Reservation voided' },
  expire: { zh: '预留到期', en: 'Reservation expired' },
} as const satisfies Readonly<Record<string, Text>>
export type TransferKind = keyof typeof transferKinds

/** One movement between two accounts. Its id is made by the caller: the same id is one transfer, however often it is sent. */
export type Transfer = {
  readonly id: string
  readonly purpose: Purpose
  readonly debit: string
  readonly credit: string
  readonly amountFen: number
  readonly dossier?: string | null | undefined
  /** What it was made for: a payment, a decision, an order. */
  readonly about?: string | null | undefined
  /** The number of the document it rests on. */
  readonly document?: string | null | undefined
  readonly note?: string | null | undefined
}
export type Reserved = Transfer & { readonly dueAt?: Date | null | undefined }
/** Without an amount all that is left; what is not posted is released, unless it is kept for a later part. */
export type SecondPhase = {
  readonly id: string
  readonly reservation: string
  readonly amountFen?: number | undefined
  readonly keepRest?: boolean | undefined
  readonly about?: string | null | undefined
  readonly document?: string | null | undefined
  readonly note?: string | null | undefined
}

/** Above this no amount of a bureau is real: 10^15 fen are ten trillion yuan. */
export const TRANSFER_FEN_MAX = 1e15

/** An amount as a person reads it. */
export const fenText = (fen: number): Text => ({ zh: saidFen(fen, 'zh'), en: saidFen(fen, 'en') })

export function refuseAmount(fen: number): void {
  if (!Number.isFinite(fen) || fen <= 0 || !Number.isInteger(fen)) refuse('ledger.amount_wrong', { amount: fen })
  if (fen > TRANSFER_FEN_MAX) refuse('ledger.amount_too_large', { amount: fen })
}

export function refuseCurrency(currency: string | undefined): void {
  if (currency !== undefined && currency !== 'CNY') refuse('ledger.currency_wrong', { currency })
}

export function refuseSame(debit: string, credit: string): void {
  if (debit.toLowerCase() === credit.toLowerCase()) refuse('ledger.same_account')
}
