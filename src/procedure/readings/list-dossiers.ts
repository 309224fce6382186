import { Type } from 'typebox'
import { reading, signedIn } from '#platform/act'
import { Id } from '#platform/ids'
import { searchQuery } from '#platform/search'
import { countRounds, countStages, listDossiers as list } from '../store/listing.ts'

const Filter = {
  round: Type.Optional(Id('only this round')),
  stage: Type.Optional(Type.String({ maxLength: 60, description: 'stage key; `end` for everything that has ended' })),
  mine: Type.Optional(Type.Boolean({ description: 'only those I lead or am named in' })),
  late: Type.Optional(Type.Boolean({ description: 'only those past their limit' })),
  search: Type.Optional(Type.String({ maxLength: 200, description: 'words of title, number, host or leader' })),
}

/** The dossiers one may see, newest first; the scope is the asker's own role, in SQL and again in row-level security. */
export const listDossiers = reading('procedure.list-dossiers', {
  title: { zh: '办件列表', en: 'List dossiers' },
  input: Type.Object({
    ...Filter,
    sort: Type.Optional(Type.Union([Type.Literal('newest'), Type.Literal('due'), Type.Literal('amount')])),
    after: Type.Optional(Type.String({ maxLength: 120, description: 'the `next` of the page before' })),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
  }),
  may: signedIn,
  async run(input, { tx, actor, now }) {
    const limit = input.limit ?? 50
    const words = input.search ? searchQuery(input.search) : null
    const rows = await list(tx, actor, { ...input, words, now, limit: limit + 1 })
    const page = rows.slice(0, limit)
    const last = page.at(-1)
    return { dossiers: page, next: rows.length > limit && last ? last.key : null }
  },
})

/** The stages of a round with how many dossiers stand at each, how old the oldest is and how many are late. */
export const roundAtAGlance = reading('procedure.round-at-a-glance', {
  title: { zh: '批次概览', en: 'A round at a glance' },
  input: Type.Object({ round: Id() }),
  may: signedIn,
  run: ({ round }, { tx, now }) => countStages(tx, round, now),
})

/** How many dossiers stand in each of some rounds: submitted, open and late, as far as the asker sees them. */
export const countDossiers = reading('procedure.count-dossiers', {
  title: { zh: '各批次件数', en: 'Dossiers of rounds' },
  input: Type.Object({ rounds: Type.Array(Id(), { maxItems: 100 }) }),
  may: signedIn,
  run: ({ rounds }, { tx, now }) => countRounds(tx, rounds, now),
})
