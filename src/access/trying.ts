import type { Deed } from '#platform/act'
import { type Instant, saidTime } from '#platform/clock'
import { Refusal } from '#platform/refusal'
import { fits } from './password.ts'
import type { Rule } from './rule.ts'
import { countFailure, forgetFailures, lockedUntil } from './store/attempt.ts'

type Try = {
  /** What the tries are counted under: an account, or the id of a name that leads nowhere. */
  readonly subject: string
  readonly password: string
  readonly hash: string | null
  readonly rule: Rule
  readonly wrong: 'access.sign_in_wrong' | 'access.password_wrong'
}

/**
 * Tries a password. A wrong one is answered, not thrown, so that the count stays when the act is over. Whether the name
 * is unknown, has no password or the password is wrong, the work, the count and the sentence are the same.
 */
export async function tryPassword({ tx, now }: Deed, asked: Try): Promise<Refusal | null> {
  const { subject, rule } = asked
  const paused = await lockedUntil(tx, subject, now)
  if (paused) return pausedUntil(paused)
  if (await fits(asked.password, asked.hash)) {
    await forgetFailures(tx, subject)
    return null
  }
  const failures = await countFailure(tx, subject, rule, now)
  if (failures >= rule.failures_max) return pausedUntil(new Date(now.getTime() + rule.lock_minutes * 60_000))
  return new Refusal(asked.wrong, { max: rule.failures_max, minutes: rule.lock_minutes })
}

export const pausedUntil = (until: Instant) => new Refusal('access.locked', { until: saidTime(until).slice(0, 5) })
