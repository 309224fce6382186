import { Type } from 'typebox'
import { reading } from '#platform/act'
import { bureauRoles } from '#platform/actor'
import { Id } from '#platform/ids'
import { panelsIn, withPanel } from '../../review/index.ts'
import { stageKeys } from '../conclude-many.ts'
import { stageOf } from '../definition/programme.ts'
import { programmeAt } from '../store/programme.ts'
import { readRound } from '../store/round.ts'
import { dossiersAt } from '../store/screening.ts'

/** The review stages of a round: what waits for a panel, what lies with one, and the panels there are. */
export const reviewOfRound = reading('procedure.review-of-round', {
  title: { zh: '批次评审', en: 'Review of a round' },
  input: Type.Object({ round: Id() }),
  may: (actor) => actor.is('institution', ...bureauRoles),
  async run({ round: id }, { tx, now }) {
    const round = await readRound(tx, id)
    const programme = await programmeAt(tx, round.programme, round.programme_version)
    const filter = { round: id, search: null, late: false, again: false, after: null, limit: 1000, now }
    const dossiers = await dossiersAt(tx, 'review', filter)
    const panels = await panelsIn(tx, id, null)
    const stages = []
    for (const key of stageKeys(programme, 'review')) {
      const here = dossiers.filter((one) => one.stage === key)
      const taken = new Set(
        (
          await withPanel(
            tx,
            key,
            here.map((one) => one.id),
          )
        ).map((one) => one.dossier),
      )
      const stage = stageOf(programme, key)!
      stages.push({
        key,
        title: stage.title,
        review: stage.review!,
        waiting: here.filter((one) => !taken.has(one.id)),
        taken: taken.size,
        panels: panels.filter((panel) => panel.stage === key),
      })
    }
    return { round, stages }
  },
})

/** Dossiers that wait for a site visit. */
export const visitsOf = reading('procedure.visits-of', {
  title: { zh: '待现场考察', en: 'Waiting for a visit' },
  input: Type.Object({ round: Type.Optional(Id()) }),
  may: (actor) => actor.is('institution', ...bureauRoles),
  run: ({ round }, { tx, now }) =>
    dossiersAt(tx, 'visit', {
      round: round ?? null,
      search: null,
      late: false,
      again: false,
      after: null,
      limit: 200,
      now,
    }),
})
