import { Type } from 'typebox'
import { act } from '#platform/act'
import { Id } from '#platform/ids'
import { DayInput, inOrder } from '../day.ts'
import { QualificationKindInput } from '../records.ts'
import { readOrganisation } from '../store/organisation.ts'
import { insertQualification } from '../store/records.ts'

export const addQualification = act('registry.add-qualification', {
  title: { zh: '登记单位资质', en: 'Record a qualification of an organisation' },
  input: Type.Object({
    qualification: Id('id of the new qualification'),
    organisation: Id(),
    kind: QualificationKindInput,
    number: Type.Optional(Type.String({ maxLength: 60, description: 'certificate number' })),
    issuer: Type.String({ minLength: 2, maxLength: 200, description: 'authority that gave it' }),
    since: DayInput('first day of validity'),
    until: Type.Optional(DayInput('last day of validity')),
  }),
  may: (actor, { organisation }) =>
    (actor.is('host-admin') && actor.for(organisation)) || actor.is('officer', 'system'),
  async run({ qualification, organisation, kind, number, issuer, since, until }, { actor, tx, now, record }) {
    inOrder(since, until)
    await readOrganisation(tx, organisation)
    const made = { id: qualification, organisation, kind, number: number ?? null, issuer, since, until: until ?? null }
    await insertQualification(tx, made, actor.person, now)
    record({ kind: 'organisation', id: organisation, after: { qualification: kind, since, until: until ?? null } })
    return { qualification }
  },
})
