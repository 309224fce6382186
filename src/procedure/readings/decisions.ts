import { Type } from 'typebox'
import { reading } from '#platform/act'
import { bureauRoles } from '#platform/actor'
import { Id } from '#platform/ids'
import { decisionLines } from '../store/back-lists.ts'
import { decisionRowsOf, issueOf, readDecision as read } from '../store/decision.ts'
import { readRound } from '../store/round.ts'
import { keyFrom, keyTo, Paged, pageOf } from './paging.ts'

/** Decisions, newest first, with their sums and how far the joint issue is. */
export const listDecisions = reading('procedure.list-decisions', {
  title: { zh: '立项决定列表', en: 'List decisions' },
  input: Type.Object({ round: Type.Optional(Id()), ...Paged }),
  may: (actor) => actor.is(...bureauRoles),
  async run({ round, after, limit = 50 }, { tx }) {
    const rows = await decisionLines(tx, round ?? null, keyFrom(after), limit + 1)
    const { page, next } = pageOf(rows, limit, (row) => keyTo(row.at, row.id))
    return { decisions: page, next }
  },
})

/** One decision row by row, with the joint document and the countersignature of finance. */
export const readDecision = reading('procedure.read-decision', {
  title: { zh: '查看立项决定', en: 'Read a decision' },
  input: Type.Object({ decision: Id() }),
  may: (actor) => actor.is(...bureauRoles),
  async run({ decision: id }, { tx }) {
    const decision = await read(tx, id)
    return {
      decision,
      round: await readRound(tx, decision.round),
      rows: await decisionRowsOf(tx, id),
      issue: await issueOf(tx, id),
    }
  },
})
