import { Type } from 'typebox'
import { act } from '#platform/act'
import { Id } from '#platform/ids'
import { conclude } from '../conclude.ts'
import { refuseUnconfirmed } from '../consent.ts'
import { heldBy } from '../dossier.ts'
import { cutOffFor, refuseUnlessInTime } from '../round.ts'
import { standsAt } from '../standing.ts'
import { lockDossier } from '../store/dossier.ts'
import { membersOf } from '../store/member.ts'
import { programmeAt } from '../store/programme.ts'
import { extensionOrders, readRound } from '../store/round.ts'
import { answersOf } from '../store/section.ts'

/** The host's administrator answers for the truth of the dossier and lets it go on; nobody named in it may be without consent. */
export const endorseDossier = act('procedure.endorse-dossier', {
  title: { zh: '单位审核通过', en: 'Endorse' },
  input: Type.Object({
    dossier: Id(),
    version: Type.Optional(Type.Integer()),
    opinion: Type.Optional(Type.String({ maxLength: 2000 })),
  }),
  may: (actor) => actor.is('host-admin'),
  async run(input, deed) {
    const dossier = await lockDossier(deed.tx, input.dossier, input.version)
    const programme = await programmeAt(deed.tx, dossier.programme, dossier.programme_version)
    standsAt(programme, dossier.stage, 'endorse')
    heldBy(dossier, deed.actor)
    const round = await readRound(deed.tx, dossier.round)
    refuseUnlessInTime(
      'host',
      cutOffFor(round, 'host', await extensionOrders(deed.tx, round.id), dossier.begun_at),
      deed.received,
    )
    refuseUnconfirmed(programme, dossier, await answersOf(deed.tx, dossier.id), await membersOf(deed.tx, dossier.id))
    const [done] = await conclude(deed, programme, [{ dossier, result: 'endorse', reason: input.opinion ?? null }])
    return { stage: done!.stage }
  },
})
