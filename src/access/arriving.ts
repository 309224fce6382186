import { Type } from 'typebox'
import type { Deed } from '#platform/act'
import { refuse } from '#platform/refusal'
import { readNote } from './signed-note.ts'
import { spendChallenge } from './store/passkey.ts'

export const ArrivalInput = Type.String({
  minLength: 20,
  maxLength: 4000,
  description: 'what the platform noted of the provider’s answer',
})

export type Arrival = { readonly issuer: string; readonly subject: string; readonly session: string }
/** Whoever the provider says has come, taken once and within the minute; meant for a session, or for the door. */
export async function arrivalFrom({ tx, now, actor }: Deed, note: string): Promise<Arrival> {
  const read = readNote('provider arrival', note, now)
  if (!read || (await spendChallenge(tx, read, now)) === 0) return refuse('access.provider_late')
  const arrival = read.said as unknown as Arrival
  if (arrival.session !== (actor.session ?? '')) refuse('access.provider_late')
  return arrival
}
