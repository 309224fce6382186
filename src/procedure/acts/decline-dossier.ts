import { Type } from 'typebox'
import { act } from '#platform/act'
import { Id } from '#platform/ids'
import { conclude } from '../conclude.ts'
import { heldBy } from '../dossier.ts'
import { standsAt } from '../standing.ts'
import { lockDossier } from '../store/dossier.ts'
import { programmeAt } from '../store/programme.ts'

/** The recommender does not recommend, and says why: the applicant reads the reason. */
export const declineDossier = act('procedure.decline-dossier', {
  title: { zh: '不予推荐', en: 'Do not recommend' },
  input: Type.Object({
    dossier: Id(),
    version: Type.Optional(Type.Integer()),
    reason: Type.String({ minLength: 2, maxLength: 2000 }),
  }),
  may: (actor) => actor.is('recommender'),
  async run(input, deed) {
    const dossier = await lockDossier(deed.tx, input.dossier, input.version)
    const programme = await programmeAt(deed.tx, dossier.programme, dossier.programme_version)
    standsAt(programme, dossier.stage, 'recommend')
    heldBy(dossier, deed.actor)
    const [done] = await conclude(deed, programme, [{ dossier, result: 'decline', reason: input.reason }])
    return { stage: done!.stage }
  },
})
