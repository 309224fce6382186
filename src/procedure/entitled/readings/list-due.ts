import { Type } from 'typebox'
import { reading } from '#platform/act'
import { Id } from '#platform/ids'
import { stageKeys } from '../../conclude-many.ts'
import { standingAt } from '../../store/dossier.ts'
import { programmeAt } from '../../store/programme.ts'
import { readRound } from '../../store/round.ts'
import { duesOf } from '../due.ts'

/** What waits to be handed to payment in a round, and what stops each. */
export const listDue = reading('procedure.list-due', {
  title: { zh: '待核定应付', en: 'What is due' },
  input: Type.Object({ round: Id() }),
  may: (actor) => actor.is('officer', 'leader', 'finance', 'supervisor', 'auditor'),
  async run({ round: id }, { tx, now }) {
    const round = await readRound(tx, id)
    const programme = await programmeAt(tx, round.programme, round.programme_version)
    const dossiers = []
    for (const stage of stageKeys(programme, 'pay')) dossiers.push(...(await standingAt(tx, id, stage)))
    const dues = await duesOf(tx, dossiers, now)
    return {
      round,
      programme,
      dues: dues.map(({ dossier, fen, stops }) => ({
        dossier: dossier.id,
        number: dossier.number,
        title: dossier.title,
        host_name: dossier.host_name,
        since: dossier.stage_since,
        fen,
        stops,
      })),
    }
  },
})
