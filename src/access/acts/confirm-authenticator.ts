import { Type } from 'typebox'
import { act, signedIn } from '#platform/act'
import { dayOf } from '#platform/clock'
import { Refusal, refuse } from '#platform/refusal'
import { stepOfCode } from '../authenticator.ts'
import { ownAccount } from '../own-account.ts'
import { freshRecoveryCodes, markOfRecoveryCode } from '../recovery-code.ts'
import { confirmAuthenticatorRow, lockAuthenticator, spendStep } from '../store/authenticator.ts'
import { dropEntrancesOf } from '../store/entrance.ts'
import { replaceRecoveryCodes } from '../store/recovery-code.ts'
import { ruleOn } from '../store/rule.ts'
import { endSessionsOf, proveSession } from '../store/session.ts'

/** The first code shows that the app works. From now on signing in takes two steps; recovery codes are told once. */
export const confirmAuthenticator = act('access.confirm-authenticator', {
  title: { zh: '绑定动态口令', en: 'Add an authenticator' },
  confidential: true,
  input: Type.Object({ code: Type.String({ minLength: 1, maxLength: 40, description: 'six digits of the app' }) }),
  may: signedIn,
  async run({ code }, deed) {
    const { tx, now, record } = deed
    const { account, session } = await ownAccount(deed)
    const offered = (await lockAuthenticator(tx, account)) ?? refuse('access.authenticator_missing')
    if (offered.confirmed) refuse('access.authenticator_exists')
    const step = stepOfCode(offered.secret, code, offered.lastStep, now)
    if (step === null) {
      const { failures_max: max, lock_minutes: minutes } = await ruleOn(tx, dayOf(now))
      record({ kind: 'account', id: account, after: { refused: 'access.code_wrong' } })
      return new Refusal('access.code_wrong', { max, minutes })
    }
    await spendStep(tx, account, step)
    await confirmAuthenticatorRow(tx, account, now)
    const codes = freshRecoveryCodes()
    await replaceRecoveryCodes(
      tx,
      account,
      codes.map((one) => markOfRecoveryCode(account, one)),
      now,
    )
    // Whoever came in by the password alone, elsewhere, comes in again with both.
    await dropEntrancesOf(tx, [account])
    await endSessionsOf(tx, [account], now, session)
    await proveSession(tx, session, 'two-factor', now)
    record({ kind: 'account', id: account, after: { authenticator: 'added' } })
    return { codes }
  },
})
