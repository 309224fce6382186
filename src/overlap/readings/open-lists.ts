import { Type } from 'typebox'
import { reading } from '#platform/act'
import type { Actor } from '#platform/actor'
import { Id } from '#platform/ids'
import { guessed, recordOf } from '../open-list.ts'
import { listLists, readList, rowsAfter, wrongRows } from '../store/open-list.ts'

const mayLook = (actor: Actor) => actor.is('officer', 'leader', 'supervisor', 'auditor', 'system')
const shownMost = 5

/** The open lists that were brought, newest first. */
export const openLists = reading('overlap.open-lists', {
  title: { zh: '公开名单', en: 'Open lists' },
  input: Type.Object({
    after: Type.Optional(Id('the `next` of the page before')),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
  }),
  may: mayLook,
  async run({ after, limit = 30 }, { tx }) {
    const last = after ? await readList(tx, after) : null
    const lists = await listLists(tx, { before: last && { at: last.at, id: last.id }, limit: limit + 1 })
    return { lists: lists.slice(0, limit), next: lists.length > limit ? lists[limit - 1]!.id : null }
  },
})

/** One list: how its columns are understood, its first rows as they would enter, and how far it has come. */
export const readOpenList = reading('overlap.read-open-list', {
  title: { zh: '查看公开名单', en: 'Read an open list' },
  input: Type.Object({ list: Id() }),
  may: mayLook,
  async run({ list: id }, { tx }) {
    const list = await readList(tx, id)
    const mapping = list.mapping ?? guessed(list.columns)
    const rows = await rowsAfter(tx, id, 0, shownMost)
    return {
      list,
      mapping,
      shown: rows.map(({ line, cells }) => ({ line, cells, record: recordOf(list, mapping, cells) })),
    }
  },
})

/** The rows that cannot enter, each with every fault it has. */
export const listRejects = reading('overlap.list-rejects', {
  title: { zh: '不能入库的行', en: 'Rows that cannot enter' },
  input: Type.Object({
    list: Id(),
    after: Type.Optional(Type.Integer({ minimum: 0 })),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 1000 })),
  }),
  may: mayLook,
  async run({ list: id, after = 0, limit = 100 }, { tx }) {
    await readList(tx, id)
    const rows = await wrongRows(tx, id, after, limit + 1)
    const shown = rows.slice(0, limit).map(({ line, cells, problems }) => ({ line, cells, problems: problems ?? [] }))
    return { rows: shown, next: rows.length > limit ? shown.at(-1)!.line : null }
  },
})
