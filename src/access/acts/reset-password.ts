import { Type } from 'typebox'
import { act } from '#platform/act'
import { dayOf } from '#platform/clock'
import { Id } from '#platform/ids'
import { refuse } from '#platform/refusal'
import { asSystem, isAdministrator, promisedTo } from '../../registry/index.ts'
import { freshPassword, hashOf } from '../password.ts'
import { lockAccount } from '../store/account.ts'
import { forgetFailures } from '../store/attempt.ts'
import { dropEntrancesOf } from '../store/entrance.ts'
import { savePassword } from '../store/password.ts'
import { endSessionsOf } from '../store/session.ts'

/** For whoever forgot: a fresh password, told once and changed at the first sign-in. It also ends a pause. */
export const resetPassword = act('access.reset-password', {
  title: { zh: '重置密码', en: 'Reset a password' },
  confidential: true,
  input: Type.Object({ account: Id(), reason: Type.String({ minLength: 2, maxLength: 500 }) }),
  grave: true,
  may: (actor) => actor.is('system-admin', 'system'),
  async run({ account, reason }, { actor, tx, now, record }) {
    const { person, login, closed_at } = await lockAccount(tx, account)
    if (closed_at) refuse('access.account_closed', { login })
    if (person === actor.person) refuse('access.own_account')
    const held = await asSystem(tx, () => promisedTo(tx, person, dayOf(now)))
    if (!actor.is('system') && held.some(isAdministrator)) refuse('access.administrator_account')
    const password = freshPassword()
    await savePassword(tx, account, await hashOf(password), true, now)
    await forgetFailures(tx, account)
    await dropEntrancesOf(tx, [account])
    await endSessionsOf(tx, [account], now)
    record({ kind: 'account', id: account, after: { password: 'reset', reason } })
    record({ kind: 'person', id: person })
    return { account, login, password }
  },
})
