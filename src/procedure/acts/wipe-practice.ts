import { Type } from 'typebox'
import { act } from '#platform/act'
import { Id } from '#platform/ids'
import { refuse } from '#platform/refusal'
import { finishTasks } from '../../desk/index.ts'
import { wipePracticeRows } from '../store/draft-guide.ts'
import { openDossierIds } from '../store/listing.ts'
import { lockRound } from '../store/round.ts'

/** Clears a practice round (演练批次): its dossiers, panels, lists and notices go, the round and the record of acts stay. */
export const wipePractice = act('procedure.wipe-practice', {
  title: { zh: '清空演练批次', en: 'Wipe a practice round' },
  input: Type.Object({ round: Id() }),
  may: (actor) => actor.is('officer', 'system'),
  async run({ round: id }, { tx, actor, now, record }) {
    const round = await lockRound(tx, id)
    if (!round.practice) refuse('procedure.no_practice_round', { code: round.code })
    const ids = await openDossierIds(tx, id)
    await finishTasks(tx, { kind: 'dossier', ids, by: actor, at: now })
    const wiped = await wipePracticeRows(tx, id)
    record({ kind: 'round', id, after: { wiped } })
    return { round: id, wiped }
  },
})
