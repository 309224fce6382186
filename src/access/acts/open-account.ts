import { Type } from 'typebox'
import { act } from '#platform/act'
import { dayOf } from '#platform/clock'
import { Id } from '#platform/ids'
import { refuse } from '#platform/refusal'
import { readPerson } from '../../registry/index.ts'
import { readLogin } from '../login.ts'
import { openFor } from '../opening.ts'
import { checkPassword, freshPassword, PasswordInput } from '../password.ts'
import { ruleOn } from '../store/rule.ts'

/**
 * An administrator opens an account for somebody in the registry. Unless a first password is given, one is made and told
 * once; either is changed at the first sign-in. Only the platform itself opens one without a password, for personas.
 */
export const openAccount = act('access.open-account', {
  title: { zh: '开通账号', en: 'Open an account' },
  confidential: true,
  input: Type.Object({
    account: Id('id of the new account'),
    person: Id('whom it lets in'),
    login: Type.String({ minLength: 1, maxLength: 60, description: 'sign-in name' }),
    password: Type.Optional(PasswordInput('first password; made here when left out')),
    passwordless: Type.Optional(Type.Boolean({ description: 'entered by links alone; for the demonstration' })),
  }),
  grave: true,
  may: (actor) => actor.is('system-admin', 'system'),
  async run({ account, person, login: typed, password: given, passwordless }, deed) {
    const { actor, tx, now, record } = deed
    if (passwordless && !actor.is('system')) refuse('access.links_closed')
    const { name } = await readPerson(tx, person)
    const login = readLogin(typed)
    const password = passwordless ? null : (given ?? freshPassword())
    if (given) await checkPassword(given, await ruleOn(tx, dayOf(now)), { login, name })
    await openFor(deed, { account, person, name, login }, password === null ? null : { password, mustChange: true })
    record({ kind: 'account', id: account, stage: 'open', after: { login } })
    record({ kind: 'person', id: person, after: { account } })
    return { account, login, password: given ? null : password }
  },
})
