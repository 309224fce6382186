import type { Instant } from '#platform/clock'
import { first, run, sql, type Tx } from '#platform/db'
import { asSystem } from '../../registry/index.ts'

/** Where a name leads: the account, and the hash that its password must fit; null for an account that has no password. */
export type Lock = {
  readonly account: string
  readonly person: string
  readonly login: string
  readonly hash: string | null
  readonly must_change: boolean
}
const locks = sql`
  select a.id as account, a.person, a.login, w.hash, coalesce(w.must_change, false) as must_change
  from access.account a left join access.password w on w.account = a.id`

export const lockByMark = (tx: Tx, mark: Buffer): Promise<Lock | null> =>
  asSystem(tx, () =>
    first(
      tx,
      sql<Lock>`${locks} join access.sign_in_name n on n.account = a.id where n.mark = ${mark} and a.closed_at is null`,
    ),
  )

export const lockBySession = (tx: Tx, session: string): Promise<Lock | null> =>
  asSystem(tx, () =>
    first(
      tx,
      sql<Lock>`${locks} join access.session s on s.account = a.id where s.id = ${session} and a.closed_at is null`,
    ),
  )

export const savePassword = (tx: Tx, account: string, hash: string, mustChange: boolean, at: Instant) =>
  asSystem(tx, () =>
    run(
      tx,
      sql`
      insert into access.password (account, hash, set_at, must_change) values (${account}, ${hash}, ${at}, ${mustChange})
      on conflict (account) do update set hash = excluded.hash, set_at = excluded.set_at, must_change = excluded.must_change`,
    ),
  )
