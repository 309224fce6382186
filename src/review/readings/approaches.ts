import { Type } from 'typebox'
import { reading } from '#platform/act'
import { Id } from '#platform/ids'
import { placeIn } from '#platform/place'
import { digestOf } from '../approach/approach.ts'
import { approachedIn, approachRows, statementsOf } from '../store/approach.ts'
import { panelRow } from '../store/panel.ts'
import { seatsOf } from '../store/seat.ts'

/** The approach log, newest first; each entry says whether it still is what was sealed when it was written. */
export const listApproaches = reading('review.list-approaches', {
  title: { zh: '请托登记', en: 'Approach log' },
  input: Type.Object({
    after: Type.Optional(
      Type.String({ maxLength: 120, description: 'time and id of the last row, as `next` gave it' }),
    ),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
  }),
  may: (actor) => actor.is('supervisor'),
  async run({ after, limit = 50 }, { tx }) {
    const [at, id] = placeIn(after, 'moment', 'id') ?? []
    const rows = await approachRows(tx, at && id ? { at: new Date(at), id } : null, limit + 1)
    const shown = rows.slice(0, limit)
    const last = shown.at(-1)
    return {
      approaches: shown.map(({ salt, panel_title, ...row }) => ({
        ...row,
        panel_title,
        intact: digestOf(row, salt) === row.digest,
      })),
      next: rows.length > limit && last ? `${last.noted_at.toISOString()}|${last.id}` : null,
    }
  },
})

/** Who of a panel has stated that nobody approached them, and who has not yet. */
export const panelStatements = reading('review.panel-statements', {
  title: { zh: '无请托声明', en: 'Blank statements of a panel' },
  input: Type.Object({ panel: Id() }),
  may: (actor) => actor.is('supervisor'),
  async run({ panel: id }, { tx }) {
    const panel = await panelRow(tx, id)
    const statements = await statementsOf(tx, id)
    const seats = await seatsOf(tx, id)
    const missing = seats.filter(
      (seat) => seat.answer !== 'declined' && !statements.some(({ person }) => person === seat.person),
    )
    return {
      panel: { id, title: panel.title, concluded_at: panel.concluded_at },
      statements,
      missing: missing.map(({ person, person_name }) => ({ person, person_name })),
    }
  },
})

/** What the asker has said about a panel: a blank statement with its moment, or that an approach was logged. */
export const myStatement = reading('review.my-statement', {
  title: { zh: '本人的请托声明', en: 'My own statement' },
  input: Type.Object({ panel: Id() }),
  may: (actor) => actor.is('reviewer', 'officer', 'leader', 'institution'),
  async run({ panel }, { tx, actor }) {
    const mine = (await statementsOf(tx, panel)).find(({ person }) => person === actor.person)
    return { panel, stated_at: mine?.stated_at ?? null, logged: await approachedIn(tx, panel) }
  },
})
