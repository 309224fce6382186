import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import { Type } from 'typebox'
import type { Instant } from '#platform/clock'
import { isOwnOrigin, ownHost } from './own-address.ts'

/**
 * A passkey (WebAuthn) is kept by a device or a security key and answers only at our own address. It asks its owner for a
 * finger, a face or a PIN, so it is two factors at once. Only its public half is here.
 */
export type Passkey = {
  readonly id: string
  readonly account: string
  readonly credential: string
  readonly public_key: Buffer
  readonly counter: number
  readonly transports: readonly string[]
  readonly title: string
  readonly made_at: Instant
  readonly used_at: Instant | null
}

/** What the browser answers, as the text of its JSON: the library reads it, and nothing else does. */
export const AnswerInput = Type.String({
  minLength: 2,
  maxLength: 20_000,
  description: 'answer of the browser, as JSON',
})

/** EdDSA, ES256 and RS256: what devices have. Named, so that a newer runtime offers nothing that was not looked at. */
const algorithms = [-8, -7, -257]

export const registrationOptions = (
  owner: { readonly account: string; readonly login: string },
  known: readonly Passkey[],
  challenge: Buffer,
) =>
  generateRegistrationOptions({
    rpName: 'Zhuke',
    rpID: ownHost(),
    userName: owner.login,
    userID: new Uint8Array(Buffer.from(owner.account.replaceAll('-', ''), 'hex')),
    challenge: new Uint8Array(challenge),
    attestationType: 'none',
    supportedAlgorithmIDs: algorithms,
    excludeCredentials: known.map(({ credential, transports }) => ({ id: credential, transports: [...transports] })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })

/** Names no credential, so that it tells nobody who has an account. */
export const entryOptions = (challenge: Buffer, known: readonly Passkey[] = []) =>
  generateAuthenticationOptions({
    rpID: ownHost(),
    challenge: new Uint8Array(challenge),
    userVerification: 'required',
    allowCredentials: known.map(({ credential, transports }) => ({ id: credential, transports: [...transports] })),
  })

export type FreshPasskey = Pick<Passkey, 'credential' | 'public_key' | 'counter' | 'transports'>
/** The public half of a new passkey, or null when the answer does not hold. */
export async function registeredPasskey(
  answer: unknown,
  fits: (challenge: string) => boolean,
): Promise<FreshPasskey | null> {
  const response = answer as RegistrationResponseJSON
  const origin = originOf(response)
  if (!origin) return null
  try {
    const { registrationInfo } = await verifyRegistrationResponse({
      response,
      expectedChallenge: fits,
      expectedOrigin: origin,
      expectedRPID: ownHost(),
      supportedAlgorithmIDs: algorithms,
    })
    if (!registrationInfo) return null
    const { id, publicKey, counter } = registrationInfo.credential
    return { credential: id, public_key: Buffer.from(publicKey), counter, transports: transportsOf(response) }
  } catch {
    // The library throws for every way in which an answer can be wrong; whoever sent it is told one sentence.
    return null
  }
}

/** The new count of the passkey's uses, or null when the answer is not its own. */
export async function answeredBy(
  passkey: Passkey,
  answer: unknown,
  fits: (challenge: string) => boolean,
): Promise<number | null> {
  const response = answer as AuthenticationResponseJSON
  const origin = originOf(response)
  if (!origin) return null
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response,
      expectedChallenge: fits,
      expectedOrigin: origin,
      expectedRPID: ownHost(),
      credential: {
        id: passkey.credential,
        publicKey: new Uint8Array(passkey.public_key),
        counter: passkey.counter,
      },
    })
    return verified ? authenticationInfo.newCounter : null
  } catch {
    return null
  }
}

/** The JSON that a form carried, or null. */
export function answerFrom(text: string): { readonly id: string } | null {
  try {
    const answer = JSON.parse(text)
    return typeof answer?.id === 'string' && answer.id.length <= 1400 ? answer : null
  } catch {
    return null
  }
}

/** Where the browser says it was: our own address, or null. The library then finds it under the signature. */
function originOf(answer: { readonly response?: { readonly clientDataJSON?: unknown } }): string | null {
  try {
    const said = JSON.parse(Buffer.from(String(answer.response?.clientDataJSON), 'base64url').toString('utf8'))
    return typeof said?.origin === 'string' && isOwnOrigin(said.origin) ? said.origin : null
  } catch {
    return null
  }
}

const transportsOf = ({ response }: RegistrationResponseJSON): string[] =>
  (response.transports ?? []).filter((name) => typeof name === 'string' && /^[a-z-]{2,20}$/.test(name)).slice(0, 8)
