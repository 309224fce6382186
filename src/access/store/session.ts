import { dayOf, type Instant } from '#platform/clock'
import { all, first, ids, run, sql, type Tx } from '#platform/db'
import { asSystem } from '../../registry/index.ts'
import type { Method, Session } from '../session.ts'

type NewSession = Pick<Session, 'id' | 'standing' | 'device' | 'method' | 'began_at' | 'ends_at'> & {
  readonly digest: Buffer
  readonly account: string
  readonly person: string
}
export const insertSession = (tx: Tx, made: NewSession) =>
  asSystem(tx, () =>
    run(
      tx,
      sql`
      insert into access.session (id, token_digest, account, person, standing, device, method, began_at, proved_at, seen_at, ends_at)
      values (${made.id}, ${made.digest}, ${made.account}, ${made.person}, ${made.standing}, ${made.device}, ${made.method},
        ${made.began_at}, ${made.began_at}, ${made.began_at}, ${made.ends_at})`,
    ),
  )

/** The role of the last session while it is still held; before any session, the role that was given first. */
export async function lastStanding(tx: Tx, account: string, now: Instant): Promise<string | null> {
  const day = dayOf(now)
  const held = sql`g.ended_at is null and g.since <= ${day} and (g.until is null or g.until >= ${day})`
  return asSystem(tx, async () => {
    const last = await first<{ standing: string | null }>(
      tx,
      sql`
      select g.id as standing from access.session s left join registry.role_grant g on g.id = s.standing and ${held}
      where s.account = ${account} order by s.began_at desc, s.id desc limit 1`,
    )
    if (last) return last.standing
    const given = await first<{ id: string }>(
      tx,
      sql`
      select g.id from registry.role_grant g join access.account a on a.person = g.person
      where a.id = ${account} and ${held} order by g.given_at, g.id limit 1`,
    )
    return given?.id ?? null
  })
}

export const setStanding = (tx: Tx, session: string, standing: string | null): Promise<number> =>
  run(tx, sql`update access.session set standing = ${standing} where id = ${session} and ended_at is null`)

/** Ends one session of the asker; 0 when it has ended already or is not theirs. */
export const endSessionRow = (tx: Tx, id: string, at: Instant): Promise<number> =>
  run(tx, sql`update access.session set ended_at = ${at} where id = ${id} and ended_at is null`)

/** Ends every session of some accounts but one: after a change of password, a closing, a merge. */
export const endSessionsOf = (tx: Tx, accounts: readonly string[], at: Instant, but: string | null = null) =>
  asSystem(tx, () =>
    run(
      tx,
      sql`update access.session set ended_at = ${at}
      where account = any(${ids(accounts)}) and ended_at is null ${but ? sql`and id <> ${but}` : sql``}`,
    ),
  )

export const sessionsOf = (tx: Tx, person: string, limit: number): Promise<Session[]> =>
  all(
    tx,
    sql<Session>`
    select id, standing, device, method, began_at, seen_at, ends_at, ended_at from access.session where person = ${person}
    order by began_at desc, id desc limit ${limit}`,
  )

/** The owner has shown again who they are, perhaps by more than before. */
export const proveSession = (tx: Tx, session: string, method: Method | null, at: Instant): Promise<number> =>
  asSystem(tx, () =>
    run(
      tx,
      sql`update access.session set proved_at = ${at}, method = coalesce(${method}, method) where id = ${session} and ended_at is null`,
    ),
  )
