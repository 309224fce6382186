import { Type } from 'typebox'
import { reading } from '#platform/act'
import { bureauRoles } from '#platform/actor'
import { Id } from '#platform/ids'
import { placeIn } from '#platform/place'
import { stageKeys } from '../conclude-many.ts'
import { askedIn } from '../store/back-lists.ts'
import { reservesOf as reserves } from '../store/decision.ts'
import { programmeAt } from '../store/programme.ts'
import { pooledIn, takenFen } from '../store/proposal.ts'
import { readRound } from '../store/round.ts'
import { Paged, pageOf } from './paging.ts'

type Scope = Parameters<typeof readRound>[0]

/** The money of a round: its quota, what lists and decisions hold of it, and what is left. */
async function moneyIn(tx: Scope, id: string) {
  const round = await readRound(tx, id)
  const programme = await programmeAt(tx, round.programme, round.programme_version)
  const taken = await takenFen(tx, id, programme)
  return {
    round,
    programme,
    money: { budget_fen: round.budget_fen, taken_fen: taken, left_fen: round.budget_fen - taken },
  }
}

/** The project pool (项目库) of a round: what passed the review and waits for a list, with the money that is left for it. */
export const poolOf = reading('procedure.pool-of', {
  title: { zh: '项目库', en: 'Project pool' },
  input: Type.Object({ round: Id(), ...Paged }),
  may: (actor) => actor.is(...bureauRoles),
  async run({ round: id, after, limit = 200 }, { tx }) {
    const { round, programme, money } = await moneyIn(tx, id)
    const stages = stageKeys(programme, 'pool')
    const rows = await pooledIn(tx, id, stages, placeIn(after, 'id')?.[0] ?? null, limit + 1)
    const { page, next } = pageOf(rows, limit, (row) => row.id)
    return { round, money, asked: await askedIn(tx, id, stages), pooled: page, next }
  },
})

/** The reserves that wait, in the order in which they move up. */
export const reservesOf = reading('procedure.reserves-of', {
  title: { zh: '备选名单', en: 'Reserve list' },
  input: Type.Object({ round: Id() }),
  may: (actor) => actor.is(...bureauRoles),
  async run({ round: id }, { tx }) {
    const { round, programme, money } = await moneyIn(tx, id)
    return { round, money, reserves: await reserves(tx, id, stageKeys(programme, 'reserve')) }
  },
})

/** Quota, spoken for and left of one round: the leader's and finance's first figures. */
export const roundMoney = reading('procedure.round-money', {
  title: { zh: '批次预算额度', en: 'Money of a round' },
  input: Type.Object({ round: Id() }),
  may: (actor) => actor.is(...bureauRoles),
  async run({ round: id }, { tx }) {
    const { programme, money } = await moneyIn(tx, id)
    return { ...money, ...(await askedIn(tx, id, stageKeys(programme, 'pool'))) }
  },
})
