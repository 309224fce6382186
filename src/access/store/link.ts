import type { Instant } from '#platform/clock'
import { first, run, sql, type Tx } from '#platform/db'
import { asSystem } from '../../registry/index.ts'

/** A new link ends the one that the account had for the same role: what an earlier start printed is worth nothing. */
export const insertLink = (tx: Tx, digest: Buffer, account: string, standing: string | null, at: Instant) =>
  asSystem(tx, async () => {
    await run(
      tx,
      sql`update access.sign_in_link set ended_at = ${at}
      where account = ${account} and ended_at is null and standing is not distinct from ${standing}::uuid`,
    )
    await run(
      tx,
      sql`insert into access.sign_in_link (digest, account, standing, made_at) values (${digest}, ${account}, ${standing}, ${at})`,
    )
  })

export type LiveLink = { readonly account: string; readonly person: string; readonly standing: string | null }
export const liveLink = (tx: Tx, digest: Buffer): Promise<LiveLink | null> =>
  asSystem(tx, () =>
    first(
      tx,
      sql<LiveLink>`
      select l.account, a.person, l.standing from access.sign_in_link l join access.account a on a.id = l.account
      where l.digest = ${digest} and l.ended_at is null and a.closed_at is null`,
    ),
  )
