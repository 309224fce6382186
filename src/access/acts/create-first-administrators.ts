import { type Static, Type } from 'typebox'
import { act, type Deed } from '#platform/act'
import { dayOf } from '#platform/clock'
import { Id } from '#platform/ids'
import { refuse } from '#platform/refusal'
import { administratorRoles, enrolPerson, holdersOf, insertGrant, roleNames, waitFor } from '../../registry/index.ts'
import { readLogin } from '../login.ts'
import { openFor } from '../opening.ts'
import { freshPassword } from '../password.ts'

const Administrator = Type.Object({
  person: Id('id of the new person'),
  account: Id('id of their account'),
  grant: Id('id of their role'),
  name: Type.String({ minLength: 1, maxLength: 200, description: '姓名' }),
  login: Type.String({ minLength: 1, maxLength: 60, description: 'sign-in name' }),
})

/**
 * A new bureau has nobody yet who could give a role, so its first three administrators are made at the server, once, and
 * apart from each other (三员分离). Their first passwords are told once and changed at the first sign-in.
 */
export const createFirstAdministrators = act('access.create-first-administrators', {
  title: { zh: '建立首批管理员', en: 'Make the first administrators' },
  confidential: true,
  input: Type.Object({ 'system-admin': Administrator, 'security-admin': Administrator, 'audit-admin': Administrator }),
  may: (actor) => actor.is('system'),
  async run(asked, deed) {
    await waitFor(deed.tx, 'access first administrators')
    await refuseWhereThereAreAny(deed)
    const list = administratorRoles.map((role) => ({ role, ...asked[role], login: readLogin(asked[role].login) }))
    for (const field of ['person', 'login', 'name'] as const)
      if (new Set(list.map((one) => one[field])).size < 3) refuse('access.administrators_same')
    const made = []
    for (const one of list) made.push(await makeOne(deed, one))
    return made
  },
})

async function refuseWhereThereAreAny({ tx, now }: Deed): Promise<void> {
  const found = []
  for (const role of administratorRoles)
    if ((await holdersOf(tx, role, null, dayOf(now))).length > 0) found.push(roleNames[role])
  if (found.length > 0) refuse('access.administrators_exist', { roles: found })
}

type One = Static<typeof Administrator> & { readonly role: (typeof administratorRoles)[number] }
async function makeOne(deed: Deed, { role, person, account, grant, name, login }: One) {
  const { tx, now, record } = deed
  const password = freshPassword()
  await enrolPerson(tx, { person, name }, now)
  await openFor(deed, { account, person, name, login }, { password, mustChange: true })
  await insertGrant(tx, {
    id: grant,
    person,
    role,
    organisation: null,
    since: dayOf(now),
    until: null,
    given_by: null,
    reason: '首批管理员，在服务器上建立 / first administrators, made at the server',
    given_at: now,
  })
  record({ kind: 'person', id: person, after: { role } })
  record({ kind: 'account', id: account, stage: 'open', after: { login } })
  record({ kind: 'grant', id: grant, stage: 'given', after: { role } })
  return { role, name, login, password }
}
