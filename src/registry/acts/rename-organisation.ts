import { Type } from 'typebox'
import { act } from '#platform/act'
import { Id } from '#platform/ids'
import { refuse } from '#platform/refusal'
import { DayInput } from '../day.ts'
import { beside } from '../fault.ts'
import { readOrganisationName } from '../names.ts'
import { OrganisationName } from '../organisation.ts'
import { lockOrganisation, namesOf, renameOrganisationRow } from '../store/organisation.ts'

/** The old name stays with its days: what was signed under it still names the same organisation. */
export const renameOrganisation = act('registry.rename-organisation', {
  title: { zh: '变更单位名称', en: 'Rename an organisation' },
  input: Type.Object({
    organisation: Id(),
    name: OrganisationName,
    since: DayInput('first day of the new name'),
    document: Type.Optional(Type.String({ maxLength: 200, description: 'notice of the change of registration' })),
  }),
  may: (actor, { organisation }) =>
    (actor.is('host-admin') && actor.for(organisation)) || actor.is('officer', 'system-admin'),
  async run({ organisation, name: typed, since, document }, { tx, record }) {
    const name = beside('name', () => readOrganisationName(typed))
    const before = await lockOrganisation(tx, organisation)
    const [present] = await namesOf(tx, organisation)
    if (present && present.since >= since) refuse('registry.name_before', { name: present.name, since: present.since })
    await renameOrganisationRow(tx, organisation, name, since, document ?? null)
    record({
      kind: 'organisation',
      id: organisation,
      before: { name: before.name },
      after: { name: name, since },
    })
    return { organisation }
  },
})
