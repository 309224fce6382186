import { Type } from 'typebox'
import { act, anyone } from '#platform/act'
import { dayOf } from '#platform/clock'
import { Refusal, refuse } from '#platform/refusal'
import { idOfMark, markOfTyped } from '../login.ts'
import { checkPassword, hashOf, PasswordInput } from '../password.ts'
import { markOfRecoveryCode } from '../recovery-code.ts'
import { countFailure, forgetFailures, lockedUntil } from '../store/attempt.ts'
import { dropEntrancesOf } from '../store/entrance.ts'
import { lockByMark, savePassword } from '../store/password.ts'
import { spendRecoveryCode } from '../store/recovery-code.ts'
import { ruleOn } from '../store/rule.ts'
import { endSessionsOf } from '../store/session.ts'
import { pausedUntil } from '../trying.ts'
import { factorSubject } from '../trying-factor.ts'

/**
 * Whoever forgot the password sets another with a recovery code, asking nobody. No session begins: a second factor is still
 * asked for at the next sign-in. An unknown name and a wrong code are counted and answered alike.
 */
export const regainAccess = act('access.regain', {
  title: { zh: '用恢复码重设密码', en: 'Set a new password by a recovery code' },
  confidential: true,
  input: Type.Object({
    login: Type.String({ minLength: 1, maxLength: 200, description: 'sign-in name, phone or e-mail' }),
    code: Type.String({ minLength: 1, maxLength: 40, description: 'recovery code' }),
    password: PasswordInput('new password'),
  }),
  may: anyone,
  async run({ login, code, password }, { tx, now, record }) {
    const rule = await ruleOn(tx, dayOf(now))
    const mark = markOfTyped(login)
    const lock = await lockByMark(tx, mark)
    // The rule is checked before the code, so that a weak password costs nobody a code, and tells nothing of the name.
    await checkPassword(password, rule, { login })
    const hash = await hashOf(password)
    const id = lock?.account ?? idOfMark(mark)
    const kind = lock ? 'account' : 'sign-in-name'
    const subject = factorSubject(id)
    const paused = await lockedUntil(tx, subject, now)
    if (paused) return refuse('access.locked', pausedUntil(paused).facts)
    if ((await spendRecoveryCode(tx, id, markOfRecoveryCode(id, code), now)) === 0 || !lock) {
      const failures = await countFailure(tx, subject, rule, now)
      record({ kind, id, after: { refused: 'access.regain_wrong' } })
      return failures >= rule.failures_max
        ? pausedUntil(new Date(now.getTime() + rule.lock_minutes * 60_000))
        : new Refusal('access.regain_wrong', { max: rule.failures_max, minutes: rule.lock_minutes })
    }
    await savePassword(tx, id, hash, false, now)
    await forgetFailures(tx, id)
    await forgetFailures(tx, subject)
    await dropEntrancesOf(tx, [id])
    await endSessionsOf(tx, [id], now)
    record({ kind, id, after: { password: 'set by a recovery code' } })
    return { account: id }
  },
})
