import { Type } from 'typebox'
import { act, signedIn } from '#platform/act'
import { dayOf } from '#platform/clock'
import { Id } from '#platform/ids'
import { refuse } from '#platform/refusal'
import { mayGive, roleNames } from '../grant.ts'
import { endGrantRow, holdersOf, lockGrant } from '../store/grant.ts'

/** Whoever may give a role may end it. The last administrator of an organisation stays until there is another. */
export const endRole = act('registry.end-role', {
  title: { zh: '收回角色', en: 'End a role' },
  input: Type.Object({ grant: Id(), reason: Type.String({ minLength: 2, maxLength: 500 }) }),
  grave: true,
  may: signedIn,
  async run({ grant, reason }, { actor, tx, now, record }) {
    const held = await lockGrant(tx, grant)
    if (!mayGive(actor, held.role, held.organisation)) refuse('registry.not_your_role', { role: roleNames[held.role] })
    if (held.ended_at) refuse('registry.role_ended', { person: held.person_name, role: roleNames[held.role] })
    if (held.role === 'host-admin' && actor.is('host-admin')) {
      const others = await holdersOf(tx, 'host-admin', held.organisation, dayOf(now))
      if (others.every((other) => other.id === grant))
        refuse('registry.last_administrator', { organisation: held.organisation_name })
    }
    await endGrantRow(tx, grant, actor.person, now, reason)
    record({
      kind: 'person',
      id: held.person,
      before: { role: held.role, organisation: held.organisation },
      after: { reason },
    })
    record({ kind: 'grant', id: grant, stage: 'ended' })
    return { grant }
  },
})
