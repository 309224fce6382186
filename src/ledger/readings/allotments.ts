import { Type } from 'typebox'
import { reading } from '#platform/act'
import { mayRead } from '../inputs.ts'
import { listAllotmentRows, openAllotments } from '../store/allotment.ts'
import { listShiftRows } from '../store/quota.ts'
import { keyFrom, keyTo, Paged, pageOf } from './paging.ts'

/** What finance handed down, newest first. */
export const listAllotments = reading('ledger.list-allotments', {
  title: { zh: '预算指标', en: 'Budget allotments' },
  input: Type.Object({ year: Type.Optional(Type.Integer({ minimum: 2000, maximum: 2100 })), ...Paged }),
  may: mayRead,
  async run({ year, after, limit = 50 }, { tx }) {
    const rows = await listAllotmentRows(tx, { before: keyFrom(after), year: year ?? null, limit: limit + 1 })
    const { page, next } = pageOf(rows, limit, (row) => keyTo(row.registered_at, row.id))
    return { allotments: page, next }
  },
})

/** Allotments that have money left to set aside. */
export const openAllotmentsNow = reading('ledger.open-allotments', {
  title: { zh: '尚有余额的预算指标', en: 'Allotments with money left' },
  input: Type.Object({}),
  may: mayRead,
  run: async (_input, { tx }) => ({ allotments: await openAllotments(tx) }),
})

/** Money that was shifted between quotas, newest first, with what it rests on. */
export const listShifts = reading('ledger.list-shifts', {
  title: { zh: '调剂记录', en: 'Shifts between quotas' },
  input: Type.Object({ ...Paged }),
  may: mayRead,
  async run({ after, limit = 50 }, { tx }) {
    const rows = await listShiftRows(tx, { before: keyFrom(after), limit: limit + 1 })
    const { page, next } = pageOf(rows, limit, (row) => keyTo(row.at, row.id))
    return { shifts: page, next }
  },
})
