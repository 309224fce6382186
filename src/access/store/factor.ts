import type { Instant } from '#platform/clock'
import { one, sql, type Tx } from '#platform/db'
import { asSystem } from '../../registry/index.ts'

/** What stands beside the password of an account. Recovery codes alone make no second factor. */
export type Factors = {
  readonly authenticator_since: Instant | null
  readonly codes_left: number
  readonly passkeys: number
}

export const factorsOf = (tx: Tx, account: string): Promise<Factors> =>
  asSystem(tx, () =>
    one<Factors>(
      tx,
      sql`
      select
        (select confirmed_at from access.authenticator where account = ${account}) as authenticator_since,
        (select count(*)::int from access.recovery_code where account = ${account} and used_at is null) as codes_left,
        (select count(*)::int from access.passkey where account = ${account} and removed_at is null) as passkeys`,
      { zh: '登录方式', en: 'ways of signing in' },
    ),
  )

export const hasSecondFactor = (factors: Factors): boolean =>
  factors.authenticator_since !== null || factors.passkeys > 0
