import type { Deed } from '#platform/act'
import { refuse } from '#platform/refusal'
import { ownSession } from './entering.ts'
import { type Lock, lockBySession } from './store/password.ts'

/** The account behind the session of whoever acts, for acts on one's own ways of signing in. */
export async function ownAccount(deed: Pick<Deed, 'tx' | 'actor'>): Promise<Lock & { readonly session: string }> {
  const session = ownSession(deed)
  const lock = (await lockBySession(deed.tx, session)) ?? refuse('access.session_ended')
  return { ...lock, session }
}
