import { Type } from 'typebox'
import { act } from '#platform/act'
import { dayOf } from '#platform/clock'
import { Id } from '#platform/ids'
import { refuse } from '#platform/refusal'
import { DayInput } from '../day.ts'
import { beside } from '../fault.ts'
import { OrganisationDetails, OrganisationName, readNewOrganisation } from '../organisation.ts'
import { insertOrganisation } from '../store/organisation.ts'
import { readUscc } from '../uscc.ts'

/** The bureau brings in an organisation itself: a recommender, an institution, or a body that has no code. */
export const registerOrganisation = act('registry.register-organisation', {
  title: { zh: '录入单位', en: 'Register an organisation' },
  input: Type.Object({
    organisation: Id('id of the new organisation'),
    uscc: Type.Optional(Type.String({ maxLength: 40, description: '统一社会信用代码' })),
    local_id: Type.Optional(
      Type.String({ minLength: 1, maxLength: 60, description: 'local number of a body that has no code' }),
    ),
    no_uscc_reason: Type.Optional(Type.String({ minLength: 2, maxLength: 200, description: 'why it has no code' })),
    name: OrganisationName,
    named_since: Type.Optional(DayInput('first day of this name; today when left out')),
    ...OrganisationDetails,
  }),
  may: (actor) => actor.is('officer', 'system-admin', 'system'),
  async run({ organisation, uscc, local_id, no_uscc_reason, named_since, ...typed }, { tx, now, record }) {
    if (!uscc && !(local_id && no_uscc_reason)) refuse('registry.number_needed')
    await insertOrganisation(
      tx,
      {
        ...readNewOrganisation(typed),
        id: organisation,
        uscc: uscc ? beside('uscc', () => readUscc(uscc)) : null,
        local_id: local_id ?? null,
        no_uscc_reason: no_uscc_reason ?? null,
      },
      named_since ?? dayOf(now),
      now,
    )
    record({ kind: 'organisation', id: organisation, after: { name: typed.name } })
    return { organisation }
  },
})
