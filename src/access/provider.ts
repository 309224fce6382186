import * as oidc from 'openid-client'
import { Refusal, refuse } from '#platform/refusal'
import { ownOrigin } from './own-address.ts'
import { minutesAfter } from './rule.ts'
import { readNote, signNote } from './signed-note.ts'

/**
 * An identity provider that people may sign in at instead (OpenID Connect): the authorization code with PKCE, a state that
 * is bound to the browser and a nonce that is bound to the answer. It says who somebody is there, and nothing more.
 */
export type Provider = {
  readonly issuer: string
  readonly client: string
  readonly secret: string | null
  /** What people know it by. */
  readonly name: string
}

export const openProvider = (setting: { readonly oidc?: Provider | null; readonly production: boolean }): void => {
  provider = setting.oidc ?? null
  plain = !setting.production
  discovered = null
}
let provider: Provider | null = null
let plain = false
let discovered: Promise<oidc.Configuration> | null = null

export const providerName = (): string | null => provider?.name ?? null
export const providerIssuer = (): string => (provider ?? refuse('access.provider_closed')).issuer

export const providerPath = '/sign-in/provider/back'
const minutes = 10

type Way = {
  readonly state: string
  readonly nonce: string
  readonly verifier: string
  readonly session: string
  readonly to: string
}

/** The address at the provider, and the note that must come back in the same browser. */
export async function toProvider(session: string | null, to: string, now: Date): Promise<{ go: string; note: string }> {
  const config = await configuration()
  const way: Way = {
    state: oidc.randomState(),
    nonce: oidc.randomNonce(),
    verifier: oidc.randomPKCECodeVerifier(),
    session: session ?? '',
    to,
  }
  const go = oidc.buildAuthorizationUrl(config, {
    redirect_uri: `${ownOrigin()}${providerPath}`,
    scope: 'openid',
    state: way.state,
    nonce: way.nonce,
    code_challenge: await oidc.calculatePKCECodeChallenge(way.verifier),
    code_challenge_method: 'S256',
  })
  return { go: go.href, note: signNote('provider way', way, minutesAfter(now, minutes)) }
}

/** What the provider said of whoever came back, as a note for one act, and where they wanted to go. */
export async function fromProvider(
  query: Readonly<Record<string, string>>,
  note: string,
  session: string | null,
  now: Date,
): Promise<{ arrival: string; to: string; links: boolean }> {
  const read = readNote('provider way', note, now)
  if (!read) return refuse('access.provider_late')
  const way = read.said as Way
  if (way.session !== (session ?? '')) refuse('access.provider_late')
  const config = await configuration()
  const back = new URL(`${ownOrigin()}${providerPath}?${new URLSearchParams(query)}`)
  const checks = { expectedState: way.state, expectedNonce: way.nonce, pkceCodeVerifier: way.verifier }
  const tokens = await oidc
    .authorizationCodeGrant(config, back, { ...checks, idTokenExpected: true })
    .catch((error: unknown) => failed(error))
  const claims = tokens.claims() ?? refuse('access.provider_failed')
  const said = { issuer: claims.iss, subject: claims.sub, session: way.session }
  const arrival = signNote('provider arrival', said, minutesAfter(now, 1))
  return { arrival, to: way.to, links: way.session !== '' }
}

function configuration(): Promise<oidc.Configuration> {
  const { issuer, client, secret } = provider ?? refuse('access.provider_closed')
  const how = secret ? oidc.ClientSecretBasic(secret) : oidc.None()
  // Only on a developer's machine may a provider speak without TLS.
  const options = {
    timeout: 10,
    ...(plain && issuer.startsWith('http:') ? { execute: [oidc.allowInsecureRequests] } : {}),
  }
  discovered ??= oidc.discovery(new URL(issuer), client, undefined, how, options).catch((error: unknown) => {
    // A provider that is away now may be back at the next try.
    discovered = null
    return failed(error)
  })
  return discovered
}

function failed(error: unknown): never {
  if (error instanceof Refusal) throw error
  if (error instanceof oidc.AuthorizationResponseError) refuse('access.provider_refused', { provider: provider?.name })
  const { code } = error as { readonly code?: unknown }
  const away = error instanceof TypeError || code === 'OAUTH_TIMEOUT' || (error as Error).name === 'TimeoutError'
  return refuse(away ? 'access.provider_away' : 'access.provider_failed', { provider: provider?.name })
}
