import { Type } from 'typebox'
import { reading } from '#platform/act'
import { bureauRoles } from '#platform/actor'
import { Id } from '#platform/ids'
import { refuse } from '#platform/refusal'
import { programmeAt } from '../store/programme.ts'
import { readRound } from '../store/round.ts'
import { tabled } from '../store/table.ts'
import { tableRow } from '../table.ts'

/**
 * The table of a round as its definition orders it, for whoever takes the results on: one row a dossier, each column from the
 * field that the definition names. Without a stage it holds every dossier that was filed.
 */
export const roundTable = reading('procedure.round-table', {
  title: { zh: '批次汇总表', en: 'Table of a round' },
  input: Type.Object({
    round: Id(),
    stage: Type.Optional(Type.String({ maxLength: 60, description: 'a stage key or an end, such as end.nominated' })),
  }),
  may: (actor) => bureauRoles.includes(actor.standing.role),
  async run({ round: id, stage }, { tx }) {
    const round = await readRound(tx, id)
    const programme = await programmeAt(tx, round.programme, round.programme_version)
    const fields = programme.table ?? refuse('procedure.no_table', { programme: programme.name })
    const rows = await tabled(tx, id, stage ?? null)
    return {
      round,
      heads: fields.map((field) => field.head),
      rows: rows.map((row) => tableRow(programme, fields, row)),
    }
  },
})
