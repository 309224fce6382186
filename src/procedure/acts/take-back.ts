import { Type } from 'typebox'
import { act, signedIn } from '#platform/act'
import { saidInstant } from '#platform/clock'
import { Id } from '#platform/ids'
import { refuse } from '#platform/refusal'
import { conclude } from '../conclude.ts'
import { isLead, stageTitle } from '../dossier.ts'
import { cutOffFor, refuseUnlessInTime } from '../round.ts'
import { lockDossier, outcomesOf } from '../store/dossier.ts'
import { openingOf } from '../store/opening.ts'
import { programmeAt } from '../store/programme.ts'
import { extensionOrders, readRound } from '../store/round.ts'

/** The lead recalls what was just submitted, to change it: as long as the next desk has not opened it and the cut-off has not passed. */
export const takeBack = act('procedure.take-back', {
  title: { zh: '取回修改', en: 'Take back' },
  input: Type.Object({ dossier: Id(), version: Type.Optional(Type.Integer()) }),
  may: signedIn,
  async run(input, deed) {
    const { tx, actor, received } = deed
    const dossier = await lockDossier(tx, input.dossier, input.version)
    if (!isLead(dossier, actor))
      refuse('procedure.not_yours', { holder: { zh: dossier.lead_name, en: dossier.lead_name } })
    const programme = await programmeAt(tx, dossier.programme, dossier.programme_version)
    const last = (await outcomesOf(tx, dossier.id)).at(-1)
    if (last?.result !== 'submit') refuse('procedure.nothing_to_take_back', { stage: stageTitle(programme, dossier) })
    const opening = await openingOf(tx, dossier)
    if (opening)
      refuse('procedure.opened_already', {
        who: opening.person_name,
        at: { zh: saidInstant(opening.at, 'zh'), en: saidInstant(opening.at, 'en') },
      })
    const round = await readRound(tx, dossier.round)
    const orders = await extensionOrders(tx, round.id)
    refuseUnlessInTime('writer', cutOffFor(round, 'writer', orders, dossier.begun_at), received)
    const [done] = await conclude(deed, programme, [{ dossier, result: 'take-back' }])
    return { stage: done!.stage }
  },
})
