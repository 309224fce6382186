import { Type } from 'typebox'
import { act } from '#platform/act'
import { Id, newId } from '#platform/ids'
import { send } from '../../desk/index.ts'
import { conclude } from '../conclude.ts'
import { heldBy } from '../dossier.ts'
import { standsAt } from '../standing.ts'
import { lockDossier } from '../store/dossier.ts'
import { programmeAt } from '../store/programme.ts'
import { addComments } from '../store/section.ts'

/** The host or the recommender sends a dossier back with a reason and comments on single fields (退回修改). */
export const returnDossier = act('procedure.return-dossier', {
  title: { zh: '退回修改', en: 'Return for correction' },
  input: Type.Object({
    dossier: Id(),
    version: Type.Optional(Type.Integer()),
    reason: Type.String({ minLength: 2, maxLength: 2000 }),
    comments: Type.Optional(
      Type.Array(
        Type.Object({ field: Type.String({ maxLength: 120 }), text: Type.String({ minLength: 1, maxLength: 1000 }) }),
        { maxItems: 200 },
      ),
    ),
  }),
  may: (actor) => actor.is('host-admin', 'recommender'),
  async run(input, deed) {
    const dossier = await lockDossier(deed.tx, input.dossier, input.version)
    const programme = await programmeAt(deed.tx, dossier.programme, dossier.programme_version)
    standsAt(programme, dossier.stage, 'endorse', 'recommend')
    heldBy(dossier, deed.actor)
    const [done] = await conclude(deed, programme, [{ dossier, result: 'return', reason: input.reason }])
    const comments = (input.comments ?? []).map((comment) => ({ id: newId(), ...comment }))
    await addComments(deed.tx, dossier.id, done!.outcome, comments, deed.actor.name, deed.now)
    await send(deed.tx, {
      letter: 'returned-for-correction',
      to: { person: dossier.lead },
      subject: { kind: 'dossier', id: dossier.id },
      at: deed.now,
      facts: {
        noun: programme.noun,
        number: dossier.number ?? '',
        title: dossier.title,
        by: deed.actor.standing.organisationName ?? deed.actor.name,
        reason: input.reason,
      },
    })
    return { stage: done!.stage }
  },
})
