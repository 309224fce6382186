import type { Deed } from '#platform/act'
import { idFrom } from '#platform/ids'
import { Refusal } from '#platform/refusal'
import { stepOfCode } from './authenticator.ts'
import { markOfRecoveryCode } from './recovery-code.ts'
import type { Rule } from './rule.ts'
import { countFailure, forgetFailures, lockedUntil } from './store/attempt.ts'
import { lockAuthenticator, spendStep } from './store/authenticator.ts'
import { spendRecoveryCode } from './store/recovery-code.ts'
import { pausedUntil } from './trying.ts'

/** Wrong codes are counted apart from wrong passwords, so that whoever has neither cannot lock the owner out by the one. */
export const factorSubject = (account: string): string => idFrom('second factor', account)

export type Tried = { readonly refused: Refusal } | { readonly by: 'authenticator' | 'recovery-code' | 'passkey' }

/** Tries a code of the authenticator or a recovery code, and uses it up. A wrong one is counted and answered, not thrown. */
export async function tryCode(deed: Deed, account: string, code: string, rule: Rule): Promise<Tried> {
  const { tx, now } = deed
  const subject = factorSubject(account)
  const paused = await lockedUntil(tx, subject, now)
  if (paused) return { refused: pausedUntil(paused) }
  const by = await spendCode(deed, account, code)
  if (by) {
    await forgetFailures(tx, subject)
    return { by }
  }
  const failures = await countFailure(tx, subject, rule, now)
  const refused =
    failures >= rule.failures_max
      ? pausedUntil(new Date(now.getTime() + rule.lock_minutes * 60_000))
      : new Refusal('access.code_wrong', { max: rule.failures_max, minutes: rule.lock_minutes })
  return { refused }
}

async function spendCode({ tx, now }: Deed, account: string, code: string) {
  const authenticator = await lockAuthenticator(tx, account)
  const step = authenticator?.confirmed ? stepOfCode(authenticator.secret, code, authenticator.lastStep, now) : null
  if (step !== null) {
    await spendStep(tx, account, step)
    return 'authenticator' as const
  }
  const spent = await spendRecoveryCode(tx, account, markOfRecoveryCode(account, code), now)
  return spent === 1 ? ('recovery-code' as const) : null
}
