import { Type } from 'typebox'
import { act } from '#platform/act'
import { Id } from '#platform/ids'
import { refuse } from '#platform/refusal'
import { insertSweep } from '../store/sweep.ts'
import { homeIn } from '../store/text.ts'

/** Everything that is kept is compared with everything, off the request path; one such comparison runs at a time. */
export const startSweep = act('overlap.start-sweep', {
  title: { zh: '全库查重', en: 'Compare everything with everything' },
  input: Type.Object({ sweep: Id() }),
  may: (actor) => actor.is('officer', 'system'),
  async run({ sweep: id }, { tx, actor, now, record }) {
    const texts = await homeIn(tx).size()
    const made = await insertSweep(tx, { id, person: actor.person, name: actor.name, texts, at: now })
    if (made === 0) refuse('overlap.sweep_runs')
    record({ kind: 'sweep', id, after: { texts } })
    return { sweep: id, texts }
  },
})
