import { Type } from 'typebox'
import { act } from '#platform/act'
import { Id } from '#platform/ids'
import { OrganisationDetails, plainDetails, readDetails } from '../organisation.ts'
import { readOrganisation, updateOrganisation } from '../store/organisation.ts'
import { refuseStale } from '../store/stale.ts'

export const saveOrganisation = act('registry.save-organisation', {
  title: { zh: '更新单位信息', en: 'Update an organisation' },
  input: Type.Object({
    organisation: Id(),
    version: Type.Integer({ minimum: 1, maximum: 2 ** 31 - 1, description: 'version that was read' }),
    ...OrganisationDetails,
  }),
  may: (actor, { organisation }) =>
    (actor.is('host-admin') && actor.for(organisation)) || actor.is('officer', 'system-admin'),
  async run({ organisation, version, ...details }, { tx, record }) {
    const before = await readOrganisation(tx, organisation)
    const after = readDetails(details, before.region)
    if (!(await updateOrganisation(tx, { id: organisation, ...after }, version)))
      await refuseStale(tx, 'organisation', organisation)
    record({ kind: 'organisation', id: organisation, before: plainDetails(before), after })
    return { organisation, version: version + 1 }
  },
})
