import { Type } from 'typebox'
import { anyone, reading } from '#platform/act'
import { bureauRoles } from '#platform/actor'
import { Id } from '#platform/ids'
import { refuse } from '#platform/refusal'
import { latestVersions, programmeAt } from '../store/programme.ts'
import { addendaOf, extensionOrders, guideItems, listRounds as list, readRound as read } from '../store/round.ts'
import { keyFrom } from './paging.ts'

/** Rounds, newest opening first: the public sees what is published, the bureau also what is being prepared. */
export const listRounds = reading('procedure.list-rounds', {
  title: { zh: '批次列表', en: 'List rounds' },
  input: Type.Object({
    programme: Type.Optional(Type.String({ maxLength: 60 })),
    practice: Type.Optional(Type.Boolean()),
    after: Type.Optional(Type.String({ maxLength: 120 })),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
  }),
  may: anyone,
  async run({ programme, after, limit = 30 }, { tx, actor }) {
    const rows = await list(tx, {
      programme: programme ?? null,
      all: bureauRoles.includes(actor.standing.role),
      before: keyFrom(after),
      limit: limit + 1,
    })
    const page = rows.slice(0, limit)
    const last = page.at(-1)
    return { rounds: page, next: rows.length > limit && last ? `${last.opens_at.toISOString()}|${last.id}` : null }
  },
})

/** One round with its guide, its corrections and the programme it opens: the whole form can be read before starting. */
export const readRound = reading('procedure.read-round', {
  title: { zh: '查看批次', en: 'Read a round' },
  input: Type.Object({ round: Id() }),
  may: anyone,
  async run({ round: id }, { tx, actor }) {
    const round = await read(tx, id)
    // A draft guide that was opened for opinions is public, though nothing can be started in it yet.
    const hidden = (!round.published_at && !round.opinions_until) || round.practice
    if (hidden && !bureauRoles.includes(actor.standing.role) && !(round.practice && actor.person))
      refuse('platform.not_found', { what: { zh: '批次', en: 'round' } })
    const programme = await programmeAt(tx, round.programme, round.programme_version)
    return {
      round,
      programme,
      guide: await guideItems(tx, id),
      orders: await extensionOrders(tx, id),
      addenda: await addendaOf(tx, id),
    }
  },
})

export const listProgrammes = reading('procedure.list-programmes', {
  title: { zh: '计划目录', en: 'List programmes' },
  input: Type.Object({}),
  may: anyone,
  run: (_input, { tx }) => latestVersions(tx),
})
