import { Type } from 'typebox'
import { act } from '#platform/act'
import { dayOf } from '#platform/clock'
import { Id } from '#platform/ids'
import { EnrolInput, enrolPerson } from '../../registry/index.ts'
import { beginSession } from '../entering.ts'
import { readLogin } from '../login.ts'
import { openFor } from '../opening.ts'
import { checkPassword, PasswordInput } from '../password.ts'
import { ruleOn } from '../store/rule.ts'

/** Somebody comes in by themself: the person, their account and a first session in one deed, or none of them. */
export const register = act('access.register', {
  title: { zh: '注册', en: 'Register' },
  confidential: true,
  input: Type.Object({
    ...EnrolInput,
    account: Id('id of the new account'),
    login: Type.String({ minLength: 1, maxLength: 60, description: 'sign-in name' }),
    password: PasswordInput('password'),
    device: Type.Optional(Type.String({ maxLength: 300 })),
  }),
  may: (actor) => actor.person === null,
  async run({ account, login: typed, password, device, ...enrolled }, deed) {
    const { tx, now, record } = deed
    const { person, name } = enrolled
    const login = readLogin(typed)
    const rule = await ruleOn(tx, dayOf(now))
    await checkPassword(password, rule, { ...enrolled, login })
    await enrolPerson(tx, enrolled, now)
    await openFor(deed, { account, person, name, login }, { password, mustChange: false })
    const { token } = await beginSession(deed, { account, person, device }, rule, null)
    record({ kind: 'person', id: person, after: { account } })
    record({ kind: 'account', id: account, stage: 'open', after: { login } })
    return { person, account, token }
  },
})
