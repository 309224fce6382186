import { Type } from 'typebox'
import { act, signedIn } from '#platform/act'
import { dayOf } from '#platform/clock'
import { Id } from '#platform/ids'
import { refuse } from '#platform/refusal'
import { parameterOn } from '../../policy/index.ts'
import { everInPanel, keepAvoidances } from '../../review/index.ts'
import { isLead } from '../dossier.ts'
import { lockDossier } from '../store/dossier.ts'

/** The lead asks that some experts do not judge, each with a reason; the list can change until a panel is convened. */
export const askAvoidance = act('procedure.ask-avoidance', {
  title: { zh: '申请回避专家', en: 'Ask to avoid experts' },
  input: Type.Object({
    dossier: Id(),
    experts: Type.Array(
      Type.Object({
        name: Type.String({ minLength: 1, maxLength: 100 }),
        organisation_name: Type.String({ maxLength: 200, description: 'where the expert works; empty where unknown' }),
        reason: Type.String({ minLength: 4, maxLength: 500 }),
      }),
      { maxItems: 20 },
    ),
  }),
  may: signedIn,
  async run(input, { tx, actor, now, record }) {
    const dossier = await lockDossier(tx, input.dossier)
    if (!isLead(dossier, actor))
      refuse('procedure.not_yours', { holder: { zh: dossier.lead_name, en: dossier.lead_name } })
    const most = Number((await parameterOn(tx, 'avoid.request.max', dayOf(now))).value)
    if (input.experts.length > most) refuse('procedure.avoidance_too_many', { count: input.experts.length, most })
    if (await everInPanel(tx, dossier.id)) refuse('procedure.avoidance_too_late')
    const experts = input.experts.map(({ name, organisation_name, reason }) => ({
      name: name.trim(),
      organisation_name: organisation_name.trim(),
      reason: reason.trim(),
    }))
    await keepAvoidances(tx, dossier.id, experts, { person: actor.person!, name: actor.name }, now)
    record({ kind: 'dossier', id: dossier.id, after: { avoid: experts.length } })
    return { dossier: dossier.id, asked: experts.length }
  },
})
