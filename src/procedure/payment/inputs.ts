import { Type } from 'typebox'
import { FEN_MAX } from '#platform/money'
import { Calendar } from '../inputs-decision.ts'
import { type VoucherKind, voucherKinds } from '../voucher.ts'
import { type PaymentKind, type PaymentState, paymentKinds, paymentStates } from './payment.ts'

export const Amount = (description: string) => Type.Integer({ minimum: 1, maximum: FEN_MAX, description })
export const Kind = Type.Enum(Object.keys(paymentKinds) as PaymentKind[])
export const State = Type.Enum(Object.keys(paymentStates) as PaymentState[])
export const Reason = Type.String({ minLength: 2, maxLength: 2000 })
export const Note = Type.Optional(Type.String({ maxLength: 2000 }))

/** A day that may lie ahead. */
export const Day = (description: string) => Calendar(description)
export const FactInput = Type.Object({
  kind: Type.Enum(Object.keys(voucherKinds) as VoucherKind[]),
  number: Type.String({ minLength: 1, maxLength: 100 }),
  issuer: Type.String({ minLength: 2, maxLength: 200, description: 'who issued it' }),
  amount_fen: Amount('fen'),
  issued_on: Calendar('the day on it'),
})
