import { Type } from 'typebox'
import { act, signedIn } from '#platform/act'
import { Id } from '#platform/ids'
import { refuse } from '#platform/refusal'
import { send } from '../../desk/index.ts'
import { asSystem } from '../../registry/index.ts'
import { conclude } from '../conclude.ts'
import { isLead } from '../dossier.ts'
import { offerReserve } from '../offering.ts'
import { lockDossier } from '../store/dossier.ts'
import { programmeAt } from '../store/programme.ts'
import { keepWithdrawal } from '../store/withdrawal.ts'

/** The lead gives the application up, before or after submission; a place in the recommender's quota becomes free again. */
export const withdrawDossier = act('procedure.withdraw-dossier', {
  title: { zh: '撤回申报', en: 'Withdraw' },
  input: Type.Object({
    dossier: Id(),
    version: Type.Optional(Type.Integer()),
    reason: Type.String({ minLength: 2, maxLength: 2000 }),
  }),
  may: signedIn,
  async run(input, deed) {
    const dossier = await lockDossier(deed.tx, input.dossier, input.version)
    if (!isLead(dossier, deed.actor))
      refuse('procedure.not_yours', { holder: { zh: dossier.lead_name, en: dossier.lead_name } })
    const programme = await programmeAt(deed.tx, dossier.programme, dossier.programme_version)
    const [done] = await conclude(deed, programme, [{ dossier, result: 'withdraw', reason: input.reason }])
    await keepWithdrawal(deed.tx, dossier.id, input.reason, deed.actor.person!, deed.now)
    await send(deed.tx, {
      letter: 'withdrawal-confirmed',
      to: { person: dossier.lead },
      subject: { kind: 'dossier', id: dossier.id },
      at: deed.now,
      facts: { noun: programme.noun, number: dossier.number ?? '', title: dossier.title, reason: input.reason },
    })
    // A winner that declines frees its money: the officers hear which reserve is next.
    if (dossier.approved_fen !== null) await asSystem(deed.tx, () => offerReserve(deed, dossier.round))
    return { stage: done!.stage }
  },
})
