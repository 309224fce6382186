import { Type } from 'typebox'
import { act } from '#platform/act'
import { Id } from '#platform/ids'
import { refuse } from '#platform/refusal'
import { wipePracticeRows } from '../store/draft-guide.ts'
import { lockRound } from '../store/round.ts'

/** Clears a practice round (演练批次): its dossiers, panels, lists and notices go, with what lies of them on desks and waits to be sent; the round and the record of acts stay. */
export const wipePractice = act('procedure.wipe-practice', {
  title: { zh: '清空演练批次', en: 'Wipe a practice round' },
  input: Type.Object({ round: Id() }),
  may: (actor) => actor.is('officer', 'system'),
  async run({ round: id }, { tx, now, record }) {
    const round = await lockRound(tx, id)
    if (!round.practice) refuse('procedure.no_practice_round', { code: round.code })
    const wiped = await wipePracticeRows(tx, id, now)
    record({ kind: 'round', id, after: { wiped } })
    return { round: id, wiped }
  },
})
