import { Type } from 'typebox'
import { act } from '#platform/act'
import { Id } from '#platform/ids'
import { refuse } from '#platform/refusal'
import { actsFor } from '../on-behalf.ts'
import { endExpertRow } from '../store/expert.ts'

/** Takes a person off the list; panels they sit on stay as they are. */
export const endExpert = act('review.end-expert', {
  title: { zh: '专家出库', en: 'Take an expert off the list' },
  input: Type.Object({ person: Id(), reason: Type.String({ minLength: 2, maxLength: 1000 }) }),
  may: (actor) => actor.is('officer', 'institution'),
  async run({ person, reason }, deed) {
    await actsFor(deed, 'review.appoint-expert', null)
    if ((await endExpertRow(deed.tx, person, reason, deed.now)) === 0) refuse('review.no_expert')
    deed.record({ kind: 'person', id: person, after: { expert: null, reason } })
    return { person }
  },
})
