import { Type } from 'typebox'
import { act, signedIn } from '#platform/act'
import { dayOf } from '#platform/clock'
import { refuse } from '#platform/refusal'
import { contactOf } from '../../registry/index.ts'
import { ownSession } from '../entering.ts'
import { checkPassword, hashOf, PasswordInput } from '../password.ts'
import { dropEntrancesOf } from '../store/entrance.ts'
import { lockBySession, savePassword } from '../store/password.ts'
import { ruleOn } from '../store/rule.ts'
import { endSessionsOf } from '../store/session.ts'
import { tryPassword } from '../trying.ts'

/** The owner changes the password; every other session ends, since one of them may be why it is changed. */
export const changePassword = act('access.change-password', {
  title: { zh: '修改密码', en: 'Change the password' },
  confidential: true,
  input: Type.Object({ old: PasswordInput('present password'), password: PasswordInput('new password') }),
  may: signedIn,
  async run({ old, password }, deed) {
    const { tx, now, record } = deed
    const session = ownSession(deed)
    const lock = (await lockBySession(tx, session)) ?? refuse('access.session_ended')
    const rule = await ruleOn(tx, dayOf(now))
    await checkPassword(password, rule, {
      login: lock.login,
      name: deed.actor.name,
      ...(await contactOf(tx, lock.person)),
    })
    if (password === old) refuse('access.password_same')
    const { account: subject, hash } = lock
    const refused = await tryPassword(deed, { subject, password: old, hash, rule, wrong: 'access.password_wrong' })
    record({ kind: 'account', id: subject, after: refused ? { refused: refused.code } : { password: 'changed' } })
    if (refused) return refused
    await savePassword(tx, subject, await hashOf(password), false, now)
    await dropEntrancesOf(tx, [subject])
    await endSessionsOf(tx, [subject], now, session)
    return { account: subject }
  },
})
