import { Type } from 'typebox'
import { everyAct, reading } from '#platform/act'
import { Id } from '#platform/ids'
import { placeIn } from '#platform/place'
import { everythingLate } from '../../desk/index.ts'
import { recordLines } from '../store/back-lists.ts'
import { Paged, pageOf } from './paging.ts'

/** Everything that lies on a desk past its limit, the longest first. */
export const listLate = reading('procedure.list-late', {
  title: { zh: '超期清单', en: 'What is late' },
  input: Type.Object({ ...Paged }),
  may: (actor) => actor.is('supervisor', 'system'),
  async run({ after, limit = 50 }, { tx, now }) {
    const [due, id] = placeIn(after, 'moment', 'number') ?? []
    const key = due && id ? { due: new Date(due), id: Number(id) } : null
    const rows = await everythingLate(tx, now, key, limit + 1)
    const { page, next } = pageOf(rows, limit, (row) => `${row.due_at.toISOString()}|${row.id}`)
    return { late: page, next }
  },
})

/** The record of acts across the platform: who did what to which subject, newest first. */
export const searchRecord = reading('procedure.search-record', {
  title: { zh: '检索办理记录', en: 'Search the record of acts' },
  input: Type.Object({
    act: Type.Optional(Type.String({ maxLength: 80, description: 'name of the act, such as procedure.decide' })),
    name: Type.Optional(Type.String({ maxLength: 100, description: 'whole name of who did it' })),
    subject: Type.Optional(Id('dossier, proposal, notice …')),
    before: Type.Optional(Type.Integer({ minimum: 1 })),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
  }),
  may: (actor) => actor.is('supervisor', 'auditor', 'audit-admin'),
  async run({ act, name, subject, before, limit = 50 }, { tx }) {
    const query = {
      act: act ?? null,
      name: name?.trim() || null,
      subject: subject ?? null,
      before: before ?? null,
      limit: limit + 1,
    }
    const rows = await recordLines(tx, query)
    const { page, next } = pageOf(rows, limit, (row) => String(row.event))
    const titles = new Map(everyAct().map((one) => [one.name, one.title]))
    return {
      entries: page.map((row) => ({ ...row, title: titles.get(row.act) ?? { zh: row.act, en: row.act } })),
      next: next ? Number(next) : null,
    }
  },
})
