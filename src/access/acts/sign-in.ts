import { Type } from 'typebox'
import { act, anyone } from '#platform/act'
import { dayOf } from '#platform/clock'
import { beginSession } from '../entering.ts'
import { idOfMark, markOfTyped } from '../login.ts'
import { PasswordInput } from '../password.ts'
import { freshSecret } from '../secret.ts'
import { insertEntrance } from '../store/entrance.ts'
import { factorsOf, hasSecondFactor } from '../store/factor.ts'
import { lockByMark } from '../store/password.ts'
import { ruleOn } from '../store/rule.ts'
import { tryPassword } from '../trying.ts'

/**
 * Answers the token of a new session; where the account has a second factor, an entrance for it and no token yet; or why not.
 * Each is on record: under the account, or the id of a name that leads nowhere.
 */
export const signIn = act('access.sign-in', {
  title: { zh: '登录', en: 'Sign in' },
  confidential: true,
  input: Type.Object({
    login: Type.String({ minLength: 1, maxLength: 200, description: 'sign-in name, phone or e-mail' }),
    password: PasswordInput('password'),
    device: Type.Optional(
      Type.String({ maxLength: 300, description: 'what the person signs in with, to be shown to them' }),
    ),
  }),
  may: anyone,
  async run({ login, password, device }, deed) {
    const { tx, now, record } = deed
    const rule = await ruleOn(tx, dayOf(now))
    const mark = markOfTyped(login)
    const lock = await lockByMark(tx, mark)
    const subject = lock?.account ?? idOfMark(mark)
    const kind = lock ? 'account' : 'sign-in-name'
    const hash = lock?.hash ?? null
    const refused = await tryPassword(deed, { subject, password, hash, rule, wrong: 'access.sign_in_wrong' })
    if (refused || !lock) {
      record({ kind, id: subject, after: { refused: refused?.code } })
      return refused!
    }
    const factors = await factorsOf(tx, lock.account)
    if (hasSecondFactor(factors)) {
      const { token: entrance, digest } = freshSecret()
      await insertEntrance(tx, digest, lock.account, now)
      record({ kind, id: subject, after: { password: 'right' } })
      return { token: '', entrance, mustChange: lock.must_change }
    }
    const { session, token } = await beginSession(deed, { ...lock, device }, rule)
    record({ kind, id: subject, after: { session } })
    return { token, entrance: null, mustChange: lock.must_change }
  },
})
