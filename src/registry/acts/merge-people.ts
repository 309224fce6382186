import { Type } from 'typebox'
import { act, type Deed } from '#platform/act'
import { dayOf } from '#platform/clock'
import { Id } from '#platform/ids'
import { refuse } from '#platform/refusal'
import { isAdministrator, roleNames } from '../grant.ts'
import { mergeInto } from '../merging.ts'
import { asSystem } from '../store/as-system.ts'
import { promisedTo } from '../store/grant.ts'

export const mergePeople = act('registry.merge-people', {
  title: { zh: '合并重复人员', en: 'Merge two rows of one person' },
  input: Type.Object({
    merge: Id('id of the new merge'),
    kept: Id('row that is kept'),
    gone: Id('row that from now on points to it'),
    evidence: Type.Optional(
      Type.Array(Type.String({ maxLength: 200 }), { maxItems: 20, description: 'what speaks for it' }),
    ),
    reason: Type.String({ minLength: 2, maxLength: 500 }),
  }),
  grave: true,
  may: (actor) => actor.is('officer', 'system-admin'),
  async run(asked, deed) {
    await refuseTwoAdministrators(asked, deed)
    return mergeInto('person', asked, deed)
  },
})

/** One person would hold two of the three administrators' roles: one of them has to be ended first. */
async function refuseTwoAdministrators({ kept, gone }: { kept: string; gone: string }, { tx, now }: Deed) {
  const held = await asSystem(tx, async () => [
    ...(await promisedTo(tx, kept, dayOf(now))),
    ...(await promisedTo(tx, gone, dayOf(now))),
  ])
  const [one, ...others] = held.filter(isAdministrator)
  const other = others.find(({ role }) => role !== one?.role)
  if (one && other)
    refuse('registry.administrator_twice', {
      person: one.person_name,
      role: roleNames[one.role],
      other: roleNames[other.role],
    })
}
