import { existsSync } from 'node:fs'
import { resolve } from 'node:path'

/** The settings of one process, read once; every fault is told at once, in words an operator can act on. */
export type Config = {
  readonly databaseUrl: string
  readonly ownerUrl: string
  readonly host: string
  readonly port: number
  readonly production: boolean
  readonly demonstration: boolean
  readonly secret: string
  /** A key of its own for sealing personal data, those before it, and the ciphers; without them the secret itself serves. */
  readonly vault?: {
    readonly sealing: string | null
    readonly retired: readonly string[]
    readonly cipher: 'international' | 'national'
  }
  readonly files: string
  readonly samples: string | null
  readonly origin: string | null
  /** Whoever reads /metrics from elsewhere than this machine shows this; without one nobody does. */
  readonly metricsToken?: string | null
  /** Adapters to the outside; without them letters stay in the outbox, to be read there. */
  readonly mail?: { readonly url: string; readonly from: string } | null
  readonly sms?: { readonly url: string; readonly token: string | null; readonly quiet: Hours } | null
  /** An identity provider (OpenID Connect) that people may sign in at instead. */
  readonly oidc?: {
    readonly issuer: string
    readonly client: string
    readonly secret: string | null
    readonly name: string
  } | null
}
type Hours = { readonly from: number; readonly to: number }

export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const faults: string[] = []
  const production = env.NODE_ENV === 'production'
  const demonstration = env.ZHUKE_DEMONSTRATION ? env.ZHUKE_DEMONSTRATION === 'on' : !production
  if (!env.DATABASE_URL)
    faults.push('DATABASE_URL is not set: the launcher (npm start) sets it; otherwise name your PostgreSQL.')
  if (production && demonstration)
    faults.push(
      'ZHUKE_DEMONSTRATION=on is refused with NODE_ENV=production: demonstration data never enters a real bureau.',
    )
  if (production && (env.ZHUKE_SECRET ?? '').length < 32)
    faults.push('ZHUKE_SECRET must be set to at least 32 characters in production: it encrypts personal data.')
  if (production && !env.ZHUKE_ORIGIN)
    faults.push(
      'ZHUKE_ORIGIN must be set in production, such as https://kjj.example.gov.cn: links in letters and the origin check need it.',
    )
  const port = Number(env.PORT ?? 0)
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    faults.push(`PORT must be a whole number from 0 to 65535, not ${env.PORT}.`)
  if (env.ZHUKE_METRICS_TOKEN && env.ZHUKE_METRICS_TOKEN.length < 24)
    faults.push('ZHUKE_METRICS_TOKEN must have at least 24 characters; leave it out to answer on this machine only.')
  const mail = mailOf(env, faults)
  const sms = smsOf(env, faults)
  const vault = vaultOf(env, faults)
  const oidc = oidcOf(env, production, faults)
  if (faults.length > 0) throw new Error(`The settings cannot be used:\n- ${faults.join('\n- ')}`)

  const samples = resolve(env.ZHUKE_SAMPLES ?? '../shared/data')
  return {
    databaseUrl: env.DATABASE_URL!,
    ownerUrl: env.DATABASE_OWNER_URL ?? env.DATABASE_URL!,
    host: env.HOST ?? '127.0.0.1',
    port,
    production,
    demonstration,
    // Outside production a fixed key keeps a developer's data readable between starts; production refuses to start without its own.
    secret: env.ZHUKE_SECRET ?? 'demonstration-only-secret-of-the-town',
    vault,
    files: resolve(env.ZHUKE_FILES ?? '.zhuke/files'),
    samples: existsSync(samples) ? samples : null,
    origin: env.ZHUKE_ORIGIN ?? null,
    metricsToken: env.ZHUKE_METRICS_TOKEN || null,
    mail,
    sms,
    oidc,
  }
}

function mailOf(env: NodeJS.ProcessEnv, faults: string[]): Config['mail'] {
  if (!env.ZHUKE_SMTP_URL) return null
  if (!/^smtps?:\/\//.test(env.ZHUKE_SMTP_URL) || !URL.canParse(env.ZHUKE_SMTP_URL))
    faults.push('ZHUKE_SMTP_URL must be an address such as smtp://user:password@mail.example.gov.cn:587.')
  if (!env.ZHUKE_MAIL_FROM) faults.push('ZHUKE_MAIL_FROM must name the sender when ZHUKE_SMTP_URL is set.')
  return { url: env.ZHUKE_SMTP_URL, from: env.ZHUKE_MAIL_FROM ?? '' }
}

function smsOf(env: NodeJS.ProcessEnv, faults: string[]): Config['sms'] {
  if (!env.ZHUKE_SMS_URL) return null
  if (!/^https?:\/\//.test(env.ZHUKE_SMS_URL) || !URL.canParse(env.ZHUKE_SMS_URL))
    faults.push('ZHUKE_SMS_URL must be the http(s) address of the text message gateway.')
  const quiet = /^(\d\d)-(\d\d)$/.exec(env.ZHUKE_SMS_QUIET ?? '21-08')
  if (!quiet) faults.push('ZHUKE_SMS_QUIET must be the hours without text messages, such as 21-08.')
  return {
    url: env.ZHUKE_SMS_URL,
    token: env.ZHUKE_SMS_TOKEN ?? null,
    quiet: { from: Number(quiet?.[1] ?? 21), to: Number(quiet?.[2] ?? 8) },
  }
}

function oidcOf(env: NodeJS.ProcessEnv, production: boolean, faults: string[]): Config['oidc'] {
  const issuer = env.ZHUKE_OIDC_ISSUER
  if (!issuer) return null
  if (!URL.canParse(issuer) || !(production ? /^https:/ : /^https?:/).test(issuer))
    faults.push('ZHUKE_OIDC_ISSUER must be the https address of the identity provider.')
  if (!env.ZHUKE_OIDC_CLIENT_ID) faults.push('ZHUKE_OIDC_CLIENT_ID must be set when ZHUKE_OIDC_ISSUER is.')
  if (!env.ZHUKE_ORIGIN) faults.push('ZHUKE_ORIGIN must be set when ZHUKE_OIDC_ISSUER is: people are sent back to it.')
  return {
    issuer,
    client: env.ZHUKE_OIDC_CLIENT_ID ?? '',
    secret: env.ZHUKE_OIDC_CLIENT_SECRET || null,
    name: env.ZHUKE_OIDC_NAME || '统一身份认证',
  }
}

function vaultOf(env: NodeJS.ProcessEnv, faults: string[]): NonNullable<Config['vault']> {
  const sealing = env.ZHUKE_SEALING_KEY || null
  const retired = (env.ZHUKE_SEALING_KEYS_RETIRED ?? '').split(/\s+/).filter(Boolean)
  if ([...(sealing ? [sealing] : []), ...retired].some((key) => key.length < 32))
    faults.push('ZHUKE_SEALING_KEY and each of ZHUKE_SEALING_KEYS_RETIRED must have at least 32 characters.')
  const ciphers = env.ZHUKE_CIPHERS ?? 'international'
  if (ciphers !== 'international' && ciphers !== 'national')
    faults.push('ZHUKE_CIPHERS must be international (AES, SHA-2, Ed25519) or national (SM4, SM3, SM2).')
  return { sealing, retired, cipher: ciphers === 'national' ? 'national' : 'international' }
}
