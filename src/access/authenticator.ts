import { Secret, TOTP } from 'otpauth'

/**
 * An authenticator makes a code of six digits every thirty seconds (RFC 6238; SHA-1, which every app knows). A code of the
 * step before or after is taken as well, since clocks differ; no step is taken twice.
 */
export type Authenticator = {
  readonly account: string
  /** Base32, as apps take it; sealed where it rests. */
  readonly secret: string
  readonly confirmed: boolean
  readonly lastStep: number
}
const period = 30

export const freshAuthenticatorSecret = (): string => new Secret({ size: 20 }).base32

/** What the picture holds that an app scans. */
export const authenticatorAddress = (secret: string, login: string): string => ofApp(secret, login).toString()

/** The step that a code belongs to, or null when it is wrong, too old, or of a step that was used already. */
export function stepOfCode(secret: string, code: string, lastStep: number, now: Date): number | null {
  const token = code.normalize('NFKC').replaceAll(/\s/g, '')
  if (!/^\d{6}$/.test(token)) return null
  const delta = ofApp(secret, '').validate({ token, timestamp: now.getTime(), window: 1 })
  if (delta === null) return null
  const step = Math.floor(now.getTime() / 1000 / period) + delta
  return step > lastStep ? step : null
}

const ofApp = (secret: string, label: string) =>
  new TOTP({
    issuer: 'Zhuke',
    label: label || 'account',
    algorithm: 'SHA1',
    digits: 6,
    period,
    secret: Secret.fromBase32(secret),
  })
