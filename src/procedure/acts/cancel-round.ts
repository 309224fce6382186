import { Type } from 'typebox'
import { act } from '#platform/act'
import { Id } from '#platform/ids'
import { refuse } from '#platform/refusal'
import { conclude } from '../conclude.ts'
import { openDossiersOf } from '../store/listing.ts'
import { programmeAt } from '../store/programme.ts'
import { insertCancellation, lockRound } from '../store/round.ts'

/** Ends a round before its time; every dossier in it ends with the reason, and its writers are told. */
export const cancelRound = act('procedure.cancel-round', {
  title: { zh: '取消批次', en: 'Cancel a round' },
  input: Type.Object({ round: Id(), reason: Type.String({ minLength: 2, maxLength: 2000 }) }),
  may: (actor) => actor.is('officer', 'leader'),
  async run(input, deed) {
    const round = await lockRound(deed.tx, input.round)
    if (round.cancelled_at) refuse('procedure.round_not_published', { code: round.code })
    await insertCancellation(deed.tx, round.id, input.reason, deed.actor.person!, deed.now)
    const dossiers = await openDossiersOf(deed.tx, round.id)
    for (const version of new Set(dossiers.map((dossier) => dossier.programme_version))) {
      const programme = await programmeAt(deed.tx, round.programme, version)
      await conclude(
        deed,
        programme,
        dossiers
          .filter((dossier) => dossier.programme_version === version)
          .map((dossier) => ({ dossier, result: 'cancel', reason: input.reason })),
      )
    }
    deed.record({ kind: 'round', id: round.id, after: { cancelled: input.reason } })
    return { ended: dossiers.length }
  },
})
