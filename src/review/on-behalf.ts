import type { Deed } from '#platform/act'
import { dayOf } from '#platform/clock'
import { mandateFor } from '../registry/index.ts'

/** An institution does what its mandate covers, on behalf of who gave it; whoever may convene a panel may also fill it. */
export async function actsFor(
  deed: Deed,
  act: string,
  reach: { readonly programme: string; readonly round: string } | null,
): Promise<string | null> {
  const { actor, tx, now } = deed
  if (!actor.is('institution')) return null
  const mandate = await mandateFor(tx, actor.standing.organisation!, act, reach ?? {}, dayOf(now))
  deed.onBehalfOf(mandate.given_for)
  return mandate.given_for
}
