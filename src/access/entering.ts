import type { Deed } from '#platform/act'
import { newId } from '#platform/ids'
import { refuse } from '#platform/refusal'
import { minutesAfter, type Rule } from './rule.ts'
import { freshSecret } from './secret.ts'
import type { Method } from './session.ts'
import { factorsOf, hasSecondFactor } from './store/factor.ts'
import { endSessionsOf, insertSession, lastStanding, proveSession } from './store/session.ts'

export type Entrance = {
  readonly account: string
  readonly person: string
  readonly device?: string
  /** By what its owner has shown who they are; a password alone when left out. */
  readonly method?: Method
}

/** Opens a session in the role that was used last, or the given one. The token is handed out once and kept nowhere. */
export async function beginSession(
  { tx, now }: Pick<Deed, 'tx' | 'now'>,
  { account, person, device, method }: Entrance,
  rule: Rule,
  standing?: string | null,
): Promise<{ session: string; token: string }> {
  const { token, digest } = freshSecret()
  const session = newId(now.getTime())
  await insertSession(tx, {
    id: session,
    digest,
    account,
    person,
    standing: standing === undefined ? await lastStanding(tx, account, now) : standing,
    device: device ?? null,
    method: method ?? 'password',
    began_at: now,
    ends_at: minutesAfter(now, rule.session_minutes),
  })
  return { session, token }
}

/** The session of whoever acts; a token has none. */
export const ownSession = ({ actor }: Pick<Deed, 'actor'>): string => actor.session ?? refuse('access.no_session')

/** A way of signing in was removed: other sessions end, and this one has two factors only while the account has. */
export async function weaken(
  { tx, now }: Pick<Deed, 'tx' | 'now'>,
  { account, session }: { readonly account: string; readonly session: string },
): Promise<void> {
  await endSessionsOf(tx, [account], now, session)
  if (!hasSecondFactor(await factorsOf(tx, account))) await proveSession(tx, session, 'password', now)
}
