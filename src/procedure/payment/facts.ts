import type { Day } from '#platform/clock'
import type { Problem } from '#platform/refusal'
import { type VoucherKind, voucherKey, voucherKinds } from '../voucher.ts'

/** What a payment rests on: an invoice, a contract, a loan. Each pays once, in whatever dossier it turns up again. */
export type Fact = {
  readonly kind: VoucherKind
  readonly number: string
  readonly issuer: string
  readonly amount_fen: number
  readonly issued_on: Day
}
export type PaidFact = { readonly position: number; readonly how: 'same' | 'alike'; readonly number: string }
export const factKey = (fact: Fact): string => voucherKey(fact.number)
export const issuerKey = (issuer: string): string => issuer.normalize('NFKC').replace(/\s/g, '').toUpperCase()

/** Facts that stand twice in one request, or that another payment rests on. */
export function factProblems(facts: readonly Fact[], paid: readonly PaidFact[]): Problem[] {
  return facts.flatMap((fact, index) => {
    const { zh, en } = voucherKinds[fact.kind]
    const field = `facts.${index}.number`
    const twice = facts.findIndex((one) => one.kind === fact.kind && factKey(one) === factKey(fact))
    if (twice < index)
      return [
        {
          field,
          says: {
            zh: `${zh} ${fact.number} 填了两次，请删去一行`,
            en: `${en} ${fact.number} stands here twice; take one row out`,
          },
        },
      ]
    const other = paid.find(({ position, how }) => position === index + 1 && how === 'same')
    if (!other) return []
    return [
      {
        field,
        says: {
          zh: `${zh} ${fact.number} 已作为 ${other.number} 的拨付依据，同一凭证不能再次拨付。请换用其他凭证，或向财政部门说明`,
          en: `${en} ${fact.number} was paid on already under ${other.number}; it does not pay twice. Name another, or turn to finance`,
        },
      },
    ]
  })
}
