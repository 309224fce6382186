import { Type } from 'typebox'
import { reading, signedIn } from '#platform/act'
import { Id } from '#platform/ids'
import {
  cluesOf,
  listObjections as list,
  listedObjection,
  type ObjectionListed,
  objectionsBy,
} from '../store/objection.ts'
import { keyFrom, keyTo, Paged, pageOf } from './paging.ts'

/** Objections, newest first. The name is there for supervision and the objector only; everybody else reads that it is sheltered. */
export const listObjections = reading('procedure.list-objections', {
  title: { zh: '异议列表', en: 'List objections' },
  input: Type.Object({
    notice: Type.Optional(Id()),
    open: Type.Optional(Type.Boolean({ description: 'only those that wait for an answer, or only the answered' })),
    mine: Type.Optional(Type.Boolean({ description: 'only those I lodged' })),
    ...Paged,
  }),
  may: signedIn,
  async run({ notice, open, mine, after, limit = 50 }, { tx, actor }) {
    const bureau = actor.is('officer', 'leader', 'supervisor', 'auditor', 'system')
    if (mine || !bureau) return { objections: (await objectionsBy(tx, actor.person!)).map(shown), next: null }
    const filter = { notice: notice ?? null, open: open ?? null, before: keyFrom(after), limit: limit + 1 }
    const rows = await list(tx, filter)
    const { page, next } = pageOf(rows, limit, (row) => keyTo(row.received_at, row.id))
    return { objections: page.map(shown), next }
  },
})

export const readObjection = reading('procedure.read-objection', {
  title: { zh: '查看异议', en: 'Read an objection' },
  input: Type.Object({ objection: Id() }),
  may: signedIn,
  run: async ({ objection }, { tx }) => shown(await listedObjection(tx, objection)),
})

const shown = (row: ObjectionListed) => ({ ...row, sheltered: row.name === null })

/** Unsigned messages, for supervision alone. */
export const listClues = reading('procedure.list-clues', {
  title: { zh: '线索列表', en: 'List clues' },
  input: Type.Object({ ...Paged }),
  may: (actor) => actor.is('supervisor'),
  async run({ after, limit = 50 }, { tx }) {
    const rows = await cluesOf(tx, keyFrom(after), limit + 1)
    const { page, next } = pageOf(rows, limit, (row) => keyTo(row.received_at, row.id))
    return { clues: page, next }
  },
})
