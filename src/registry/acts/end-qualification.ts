import { Type } from 'typebox'
import { act } from '#platform/act'
import { Id } from '#platform/ids'
import { refuse } from '#platform/refusal'
import { endQualificationRow, lockQualification } from '../store/records.ts'

export const endQualification = act('registry.end-qualification', {
  title: { zh: '注销单位资质', en: 'End a qualification of an organisation' },
  input: Type.Object({ qualification: Id(), reason: Type.String({ minLength: 2, maxLength: 500 }) }),
  may: (actor) => actor.is('host-admin', 'officer'),
  async run({ qualification, reason }, { actor, tx, now, record }) {
    const held = await lockQualification(tx, qualification)
    if (actor.is('host-admin') && !actor.for(held.organisation))
      refuse('registry.other_organisation', { organisation: '' })
    if (held.ended_at) refuse('registry.qualification_ended')
    await endQualificationRow(tx, qualification, actor.person, now, reason)
    record({ kind: 'organisation', id: held.organisation, before: { qualification: held.kind }, after: { reason } })
    return { qualification }
  },
})
