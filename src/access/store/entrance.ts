import type { Instant } from '#platform/clock'
import { first, run, sql, type Tx } from '#platform/db'
import { asSystem } from '../../registry/index.ts'
import { minutesAfter } from '../rule.ts'

/** Minutes between the password and the second factor. */
const minutes = 5

export const insertEntrance = (tx: Tx, digest: Buffer, account: string, at: Instant) =>
  asSystem(tx, async () => {
    await run(tx, sql`delete from access.entrance where ends_at < ${minutesAfter(at, -60)}`)
    await run(
      tx,
      sql`insert into access.entrance (digest, account, made_at, ends_at) values (${digest}, ${account}, ${at}, ${minutesAfter(at, minutes)})`,
    )
  })

export type OpenEntrance = { readonly account: string; readonly person: string; readonly must_change: boolean }
/** Whose entrance it is while it lasts, locked: of two requests that carry it only one goes through. */
export const lockEntrance = (tx: Tx, digest: Buffer, at: Instant): Promise<OpenEntrance | null> =>
  asSystem(tx, () =>
    first(
      tx,
      sql<OpenEntrance>`
      select e.account, a.person, coalesce(w.must_change, false) as must_change
      from access.entrance e join access.account a on a.id = e.account left join access.password w on w.account = a.id
      where e.digest = ${digest} and e.used_at is null and e.ends_at > ${at} and a.closed_at is null
      for update of e`,
    ),
  )

export const spendEntrance = (tx: Tx, digest: Buffer, at: Instant) =>
  asSystem(tx, () => run(tx, sql`update access.entrance set used_at = ${at} where digest = ${digest}`))

/** After a change of password, nothing that the old one opened half leads further. */
export const dropEntrancesOf = (tx: Tx, accounts: readonly string[]) =>
  asSystem(tx, () => run(tx, sql`delete from access.entrance where account = any(${accounts as string[]}::uuid[])`))
