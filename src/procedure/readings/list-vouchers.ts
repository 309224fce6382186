import { Type } from 'typebox'
import { reading } from '#platform/act'
import { listVoucherRows } from '../store/voucher.ts'
import { voucherKey } from '../voucher.ts'
import { keyFrom, keyTo, Paged, pageOf } from './paging.ts'

/** The register of supporting vouchers, newest first; with a number, who rests on it and who did. */
export const listVouchers = reading('procedure.list-vouchers', {
  title: { zh: '财政支持凭证台账', en: 'Register of supporting vouchers' },
  input: Type.Object({
    number: Type.Optional(Type.String({ maxLength: 200, description: 'the whole number of a voucher' })),
    ...Paged,
  }),
  may: (actor) => actor.is('officer', 'leader', 'finance', 'supervisor', 'auditor', 'institution'),
  async run({ number, after, limit = 50 }, { tx }) {
    const key = number ? voucherKey(number) : ''
    const rows = await listVoucherRows(tx, { key: key || null, before: keyFrom(after), limit: limit + 1 })
    const { page, next } = pageOf(rows, limit, (row) => keyTo(row.claimed_at, row.id))
    return { vouchers: page, next }
  },
})
