import type { Deed } from '#platform/act'
import { type Challenge, type Purpose, readChallenge } from './challenge.ts'
import { answeredBy, answerFrom } from './passkey.ts'
import { countPasskeyUse, lockPasskey, type PasskeyOwner, spendChallenge } from './store/passkey.ts'

/** Whose passkey answered, or null: not known, not ours, for something else, too late, or a second time. */
export async function tryPasskey({ tx, now }: Deed, text: string, purpose: Purpose): Promise<PasskeyOwner | null> {
  const answer = answerFrom(text)
  const passkey = answer && (await lockPasskey(tx, answer.id))
  if (!passkey) return null
  let challenge: Challenge | null = null
  const counter = await answeredBy(passkey, answer, (answered) => {
    challenge = readChallenge(answered, purpose, now)
    return challenge !== null
  })
  if (counter === null || !challenge || (await spendChallenge(tx, challenge, now)) === 0) return null
  await countPasskeyUse(tx, passkey.id, counter, now)
  return passkey
}
