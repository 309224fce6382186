import type { Instant } from '#platform/clock'
import type { Problem } from '#platform/refusal'
import type { Text } from '#platform/text'
import type { Programme } from './definition/programme.ts'
import type { Answers } from './form/answers.ts'

/**
 * A supporting voucher (财政支持凭证) is a fact that public money rests on: an invoice, a contract registration, the
 * certificate of a year, a bank loan, an instrument. What one dossier rests on is refused in the next.
 */
export const voucherKinds = {
  invoice: { zh: '发票', en: 'Invoice' },
  contract: { zh: '技术合同登记', en: 'Contract registration' },
  certificate: { zh: '证书', en: 'Certificate' },
  loan: { zh: '贷款合同', en: 'Bank loan' },
  instrument: { zh: '仪器设备', en: 'Instrument' },
} as const satisfies Readonly<Record<string, Text>>
export type VoucherKind = keyof typeof voucherKinds

export type Claim = {
  readonly kind: VoucherKind
  readonly number: string
  readonly key: string
  readonly amount_fen: number | null
  readonly issued_on: string | null
  /** The answer it stands in, for a sentence beside it. */
  readonly field: string
}
export type Taken = {
  readonly kind: VoucherKind
  readonly number_key: string
  readonly dossier: string
  readonly number: string | null
  readonly claimed_at: Instant
}

/** Width, case, blanks and points make no other number. */
export const voucherKey = (number: string): string =>
  number
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '')

const isKind = (kind: unknown): kind is VoucherKind => typeof kind === 'string' && Object.hasOwn(voucherKinds, kind)

/** The vouchers that an application names, in every group that asks for them. */
export function claimsIn({ form }: Programme, answers: Answers): Claim[] {
  return form
    .flatMap((section) => section.questions)
    .filter((question) => question.vouchers)
    .flatMap((question) => {
      const rows = answers[question.code]
      if (!Array.isArray(rows)) return []
      return rows.flatMap((row: Record<string, unknown>, index): Claim[] => {
        const number = typeof row?.number === 'string' ? row.number.trim() : ''
        if (!isKind(row?.kind) || voucherKey(number) === '') return []
        return [
          {
            kind: row.kind,
            number,
            key: voucherKey(number),
            amount_fen: typeof row.amount === 'number' ? row.amount : null,
            issued_on: typeof row.issued_on === 'string' ? row.issued_on : null,
            field: `answers.${question.code}.${index}.number`,
          },
        ]
      })
    })
}

/** What is wrong with the claims: one that stands twice here, or that another dossier rests on. */
export function claimProblems(claims: readonly Claim[], taken: readonly Taken[]): Problem[] {
  return claims.flatMap((claim, index) => {
    const kind = voucherKinds[claim.kind]
    const twice = claims.findIndex((one) => one.kind === claim.kind && one.key === claim.key)
    if (twice < index)
      return [
        problem(
          claim.field,
          `${kind.zh} ${claim.number} 在本件中填了两次，请删去一行`,
          `${kind.en} ${claim.number} stands here twice; take one row out`,
        ),
      ]
    const other = taken.find((one) => one.kind === claim.kind && one.number_key === claim.key)
    return other
      ? [
          problem(
            claim.field,
            `${kind.zh} ${claim.number} 已由 ${other.number ?? '另一件申报'} 使用，财政资金不能重复支持。请换用其他凭证；如有异议，请联系批次联系人`,
            `${kind.en} ${claim.number} supports ${other.number ?? 'another application'} already, and public money does not pay for it twice. Name another voucher, or turn to the contact of the round`,
          ),
        ]
      : []
  })
}

const problem = (field: string, zh: string, en: string): Problem => ({ field, says: { zh, en } })
