import { Type } from 'typebox'
import { act, signedIn } from '#platform/act'
import { Id } from '#platform/ids'
import { refuse } from '#platform/refusal'
import { stopMarked } from '../../repository/index.ts'
import { isLead } from '../dossier.ts'
import { readDossier } from '../store/dossier.ts'
import { membersOf } from '../store/member.ts'
import { saveRating } from '../store/rating.ts'

/** 好差评: whoever filed, or is named in it, says how they were served; saying it again replaces what they said. */
export const rateService = act('procedure.rate-service', {
  title: { zh: '评价服务', en: 'Rate the service' },
  input: Type.Object({
    dossier: Id(),
    stars: Type.Integer({ minimum: 1, maximum: 5 }),
    remark: Type.Optional(Type.String({ maxLength: 1000 })),
  }),
  may: signedIn,
  async run({ dossier: id, stars, remark }, { tx, actor, now, record }) {
    const dossier = await readDossier(tx, id)
    const named = (await membersOf(tx, id)).some((member) => member.person === actor.person)
    const host = actor.is('host-admin') && actor.for(dossier.host)
    if (!isLead(dossier, actor) && !named && !host)
      refuse('procedure.not_yours', { holder: { zh: dossier.lead_name, en: dossier.lead_name } })
    if (!dossier.submitted_at) refuse('procedure.not_submitted')
    stopMarked(remark ?? '')
    await saveRating(tx, id, actor.person!, { stars, remark: remark?.trim() || null, at: now })
    record({ kind: 'dossier', id, stage: dossier.stage, after: { stars } })
    return { stars }
  },
})
