import { Type } from 'typebox'
import { act } from '#platform/act'
import { Id } from '#platform/ids'
import { conclude } from '../../conclude.ts'
import { heldBy } from '../../dossier.ts'
import { standsAt } from '../../standing.ts'
import { lockDossier } from '../../store/dossier.ts'
import { programmeAt } from '../../store/programme.ts'

/** The organisation does not want it; nobody asks why, but it may say so. */
export const waiveDossier = act('procedure.waive-dossier', {
  title: { zh: '放弃享受', en: 'Waive' },
  input: Type.Object({
    dossier: Id(),
    version: Type.Optional(Type.Integer()),
    reason: Type.Optional(Type.String({ maxLength: 2000 })),
  }),
  may: (actor) => actor.is('host-admin'),
  async run({ dossier: id, version, reason }, deed) {
    const dossier = await lockDossier(deed.tx, id, version)
    const programme = await programmeAt(deed.tx, dossier.programme, dossier.programme_version)
    standsAt(programme, dossier.stage, 'confirm')
    heldBy(dossier, deed.actor)
    const [done] = await conclude(deed, programme, [{ dossier, result: 'decline', reason: reason?.trim() || null }])
    return { stage: done!.stage }
  },
})
