import { Type } from 'typebox'
import { reading } from '#platform/act'
import { type Actor, bureauRoles } from '#platform/actor'
import { Id } from '#platform/ids'
import { orderOf } from '../panel.ts'
import { ranked } from '../ranking.ts'
import { foundInPanel } from '../store/found-conflict.ts'
import { dossiersOf, panelRow, panelsIn, verdictsIn } from '../store/panel.ts'
import { reservesOf } from '../store/reserve.ts'
import { seatsOf } from '../store/seat.ts'
import { sheetsOfPanel } from '../store/sheet.ts'

const overseer = (actor: Actor) => bureauRoles.includes(actor.standing.role) || actor.is('institution')

/** The panels of a round, newest first, with how many experts answered and how many sheets are in. */
export const panelsOf = reading('review.panels-of', {
  title: { zh: '评审组列表', en: 'Panels of a round' },
  input: Type.Object({ round: Id(), stage: Type.Optional(Type.String({ maxLength: 60 })) }),
  may: overseer,
  run: ({ round, stage }, { tx }) => panelsIn(tx, round, stage ?? null),
})

/** One panel as whoever runs it follows it: experts, answers, sheets that are in, the order as it stands. */
export const readPanel = reading('review.read-panel', {
  title: { zh: '查看评审组', en: 'Read a panel' },
  input: Type.Object({ panel: Id() }),
  may: overseer,
  async run({ panel: id }, { tx }) {
    const panel = await panelRow(tx, id)
    const dossiers = await dossiersOf(tx, id)
    const seats = await seatsOf(tx, id)
    const sheets = await sheetsOfPanel(tx, id)
    const order = orderOf(dossiers, seats, sheets, panel.drop_from)
    return {
      panel,
      dossiers,
      seats,
      sheets,
      order,
      verdicts: await verdictsIn(tx, id),
      reserves: await reservesOf(tx, id),
      conflicts: await foundInPanel(tx, id),
    }
  },
})

/** The order of all dossiers of a stage across its panels. A mean of one panel is compared with that of another as it is, so each row names its panel. */
export const ranking = reading('review.ranking', {
  title: { zh: '评审排名', en: 'Ranking of a stage' },
  input: Type.Object({ round: Id(), stage: Type.String({ maxLength: 60 }) }),
  may: overseer,
  async run({ round, stage }, { tx }) {
    const rows = []
    for (const panel of await panelsIn(tx, round, stage)) {
      const dossiers = await dossiersOf(tx, panel.id)
      const order = orderOf(dossiers, await seatsOf(tx, panel.id), await sheetsOfPanel(tx, panel.id), panel.drop_from)
      const verdicts = await verdictsIn(tx, panel.id)
      for (const { dossier, tally, rank } of order) {
        const { number, title, host_name } = dossiers.find((one) => one.dossier === dossier)!
        const result = verdicts.find((one) => one.dossier === dossier)?.result ?? null
        rows.push({
          dossier,
          number,
          title,
          host_name,
          panel: panel.id,
          panel_title: panel.title,
          tally,
          panel_rank: rank,
          result,
        })
      }
    }
    const byDossier = new Map(rows.map((row) => [row.dossier, row]))
    return ranked(rows).map(({ dossier, rank, tied }) => ({ ...byDossier.get(dossier)!, rank, tied }))
  },
})
