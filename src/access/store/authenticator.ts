import type { Instant } from '#platform/clock'
import { first, run, sql, type Tx } from '#platform/db'
import { asSystem, seal, unseal } from '../../registry/index.ts'
import type { Authenticator } from '../authenticator.ts'

type Row = {
  readonly account: string
  readonly secret: Buffer
  readonly confirmed_at: Instant | null
  readonly last_step: number
}

/** The authenticator of an account, locked, so that two requests with one code cannot both find it unused. */
export const lockAuthenticator = (tx: Tx, account: string) => found(tx, account, true)
export const readAuthenticator = (tx: Tx, account: string) => found(tx, account, false)

async function found(tx: Tx, account: string, locked: boolean): Promise<Authenticator | null> {
  const row = await asSystem(tx, () =>
    first<Row>(
      tx,
      sql`select account, secret, confirmed_at, last_step from access.authenticator where account = ${account} ${locked ? sql`for update` : sql``}`,
    ),
  )
  if (!row) return null
  const secret = unseal(row.secret, account, 'authenticator')
  return { account, secret, confirmed: row.confirmed_at !== null, lastStep: row.last_step }
}

/** A new secret, not in use before its owner has shown a code of it; one that is in use already stays. */
export const offerAuthenticator = (tx: Tx, account: string, secret: string, at: Instant): Promise<number> =>
  asSystem(tx, () =>
    run(
      tx,
      sql`
      insert into access.authenticator (account, secret, made_at) values (${account}, ${seal(secret, account, 'authenticator')}, ${at})
      on conflict (account) do update set secret = excluded.secret, made_at = excluded.made_at, last_step = 0
        where access.authenticator.confirmed_at is null`,
    ),
  )

export const confirmAuthenticatorRow = (tx: Tx, account: string, at: Instant) =>
  asSystem(tx, () => run(tx, sql`update access.authenticator set confirmed_at = ${at} where account = ${account}`))

export const spendStep = (tx: Tx, account: string, step: number) =>
  asSystem(tx, () => run(tx, sql`update access.authenticator set last_step = ${step} where account = ${account}`))

export const deleteAuthenticator = (tx: Tx, account: string): Promise<number> =>
  asSystem(tx, () => run(tx, sql`delete from access.authenticator where account = ${account}`))
