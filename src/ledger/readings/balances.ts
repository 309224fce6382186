import { Type } from 'typebox'
import { reading } from '#platform/act'
import { endOf } from '#platform/clock'
import { placeIn } from '#platform/place'
import { type AccountKind, accountKinds } from '../account.ts'
import { mayRead } from '../inputs.ts'
import { balanceRows, holdRows, kindSums, yearsOf } from '../store/balance.ts'
import { Paged, pageOf } from './paging.ts'

/** 余额表: every account of a year with both sides, the sums by kind, and both grand totals, which are always alike. */
export const balances = reading('ledger.balances', {
  title: { zh: '余额表', en: 'Balance table' },
  input: Type.Object({
    year: Type.Integer({ minimum: 2000, maximum: 2100 }),
    kind: Type.Optional(Type.String({ maxLength: 20 })),
    until: Type.Optional(Type.String({ format: 'date', description: 'as it stood at the end of this day' })),
    ...Paged,
  }),
  may: mayRead,
  async run({ year, kind, until, after, limit = 50 }, { tx }) {
    const at = until ? endOf(until) : null
    const only = kind && Object.hasOwn(accountKinds, kind) ? (kind as AccountKind) : null
    const sums = await kindSums(tx, year, at)
    const rows = await balanceRows(tx, year, only, at, markFrom(after), limit + 1)
    const { page, next } = pageOf(rows, limit, (row) => `${row.kind}|${row.id}`)
    const total = (side: 'debits_posted' | 'credits_posted' | 'debits_pending' | 'credits_pending') =>
      sums.reduce((sum, one) => sum + one[side], 0)
    const totals = {
      debits_posted: total('debits_posted'),
      credits_posted: total('credits_posted'),
      debits_pending: total('debits_pending'),
      credits_pending: total('credits_pending'),
    }
    return { year, until: until ?? null, sums, totals, accounts: page, next }
  },
})

export const listYears = reading('ledger.list-years', {
  title: { zh: '预算年度', en: 'Budget years' },
  input: Type.Object({}),
  may: mayRead,
  run: async (_input, { tx }) => ({ years: await yearsOf(tx) }),
})

/** What is reserved and neither posted nor voided. */
export const listReservations = reading('ledger.list-reservations', {
  title: { zh: '未了结的预留', en: 'Open reservations' },
  input: Type.Object({ ...Paged }),
  may: mayRead,
  async run({ after, limit = 50 }, { tx }) {
    const rows = await holdRows(tx, placeIn(after, 'id')?.[0] ?? null, limit + 1)
    const { page, next } = pageOf(rows, limit, (row) => row.transfer)
    return { reservations: page, next }
  },
})

function markFrom(after: string | undefined) {
  const [kind, id] = placeIn(after, 'text', 'id') ?? []
  return kind && id ? { kind, id } : null
}
