import { Type } from 'typebox'
import { act } from '#platform/act'
import { dayOf } from '#platform/clock'
import { Id } from '#platform/ids'
import { refuse } from '#platform/refusal'
import { DayInput, inOrder } from '../day.ts'
import {
  activeOn,
  GrantedRoleInput,
  giversSaid,
  isAdministrator,
  mayGive,
  needsOrganisation,
  roleNames,
} from '../grant.ts'
import { asSystem, waitFor } from '../store/as-system.ts'
import { insertGrant, promisedTo } from '../store/grant.ts'
import { readOrganisation } from '../store/organisation.ts'
import { readPerson } from '../store/person.ts'
import { worksAt } from '../store/post.ts'

export const giveRole = act('registry.give-role', {
  title: { zh: '授予角色', en: 'Give a role' },
  input: Type.Object({
    grant: Id('id of the new grant'),
    person: Id(),
    role: GrantedRoleInput,
    organisation: Type.Optional(Id('organisation the role is held for, where the role needs one')),
    since: Type.Optional(DayInput('first day; today when left out')),
    until: Type.Optional(DayInput('last day; without end when left out')),
    reason: Type.String({ minLength: 2, maxLength: 500, description: 'why, or the document that says so' }),
  }),
  grave: true,
  may: (actor, { role, organisation }) => mayGive(actor, role, organisation ?? null),
  async run({ grant, person, role, organisation, since, until, reason }, { actor, tx, now, record }) {
    const first = since ?? dayOf(now)
    inOrder(first, until)
    if (person === actor.person)
      refuse('registry.grant_to_self', {
        role: roleNames[role],
        givers: giversSaid(role),
      })
    if (needsOrganisation(role) && !organisation) refuse('registry.organisation_needed', { role: roleNames[role] })
    const receiver = await readPerson(tx, person)
    await waitFor(tx, person)
    if (organisation) {
      const { name } = await readOrganisation(tx, organisation)
      if (role === 'host-admin' && !(await worksAt(tx, person, organisation, dayOf(now)))) {
        refuse('registry.not_in_post', { person: receiver.name, organisation: name })
      }
    }
    const promised = await asSystem(tx, () => promisedTo(tx, person, first))
    const other = isAdministrator({ role })
      ? promised.find((grant) => isAdministrator(grant) && grant.role !== role)
      : null
    if (other)
      refuse('registry.administrator_twice', {
        person: receiver.name,
        role: roleNames[role],
        other: roleNames[other.role],
      })
    const same = promised.find(
      (other) => other.role === role && other.organisation === (organisation ?? null) && activeOn(other, first),
    )
    if (same) refuse('registry.role_held', { person: receiver.name, role: roleNames[role] })
    await insertGrant(tx, {
      id: grant,
      person,
      role,
      organisation: organisation ?? null,
      since: first,
      until: until ?? null,
      given_by: actor.person,
      reason,
      given_at: now,
    })
    record({
      kind: 'person',
      id: person,
      after: { role, organisation: organisation ?? null, since: first, until: until ?? null },
    })
    record({ kind: 'grant', id: grant, stage: 'given', after: { role, reason } })
    return { grant }
  },
})
