import { Type } from 'typebox'
import { act } from '#platform/act'
import { Id } from '#platform/ids'
import { conclude } from '../conclude.ts'
import { heldBy } from '../dossier.ts'
import { standsAt } from '../standing.ts'
import { lockDossier } from '../store/dossier.ts'
import { programmeAt } from '../store/programme.ts'

/** The party that the results were made for accepts them first; only then does the bureau look at them. */
export const receiveResults = act('procedure.receive-results', {
  title: { zh: '需求方验收', en: 'Receive the results' },
  input: Type.Object({
    dossier: Id(),
    result: Type.Union([Type.Literal('pass'), Type.Literal('fix')]),
    opinion: Type.String({
      minLength: 10,
      maxLength: 10000,
      description: 'target by target; what has to be put right',
    }),
    version: Type.Optional(Type.Integer()),
  }),
  may: (actor) => actor.is('host-admin'),
  async run({ dossier: id, result, opinion, version }, deed) {
    const dossier = await lockDossier(deed.tx, id, version)
    const programme = await programmeAt(deed.tx, dossier.programme, dossier.programme_version)
    standsAt(programme, dossier.stage, 'receive')
    heldBy(dossier, deed.actor)
    const [done] = await conclude(deed, programme, [{ dossier, result, reason: opinion }])
    return { dossier: id, stage: done!.stage }
  },
})
