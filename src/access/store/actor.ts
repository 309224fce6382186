import { type Actor, system } from '#platform/actor'
import { dayOf, type Instant } from '#platform/clock'
import { type Db, first, run, sql, type Tx, within } from '#platform/db'
import { type ActorFacts, actorFacts, actorFrom } from '../../registry/index.ts'
import { minutesAfter } from '../rule.ts'
import { csrfOf, digestOf } from '../secret.ts'
import { everyScope, tokenPrefix } from '../token.ts'

const doorkeeper = system('门卫 Doorkeeper')

/**
 * Who speaks through a session, with the mark its forms carry. While `mustChange` holds, others have seen the password, so
 * the session acts in no role that was given to its owner.
 */
export type Recognised = { readonly actor: Actor; readonly csrf: string; readonly mustChange: boolean }

/** Recognises a session by its token; null when it is unknown, has ended, was silent too long, or its time is over. */
export async function actorBySession(db: Db, token: string, now: Instant): Promise<Recognised | null> {
  const row = await within(db, doorkeeper, 'read', (tx) => sessionRow(tx, token, now))
  if (!row?.facts) return null
  // Once a minute is enough to know that somebody is still there, and spares a write on every page.
  if (row.seen_at < minutesAfter(now, -1))
    await within(db, doorkeeper, 'write', (tx) =>
      run(tx, sql`update access.session set seen_at = greatest(seen_at, ${now}) where id = ${row.id}`),
    )
  const facts = row.must_change ? { ...row.facts, standings: [] } : row.facts
  const actor: Actor = { ...actorFrom(facts, row.standing), session: row.id }
  return { actor, csrf: csrfOf(row.id), mustChange: row.must_change }
}

/** Recognises who calls the API: by a token with its scopes, or by a session that was opened through the API itself. */
export async function actorByToken(
  db: Db,
  bearer: string,
  now: Instant,
): Promise<{ readonly actor: Actor; readonly scopes: readonly string[] } | null> {
  if (!bearer.startsWith(tokenPrefix)) {
    const session = await actorBySession(db, bearer, now)
    return session && { actor: session.actor, scopes: everyScope }
  }
  const row = await within(db, doorkeeper, 'read', (tx) => tokenRow(tx, bearer, now))
  if (!row?.facts) return null
  if (!row.used_at || row.used_at < minutesAfter(now, -1))
    await within(db, doorkeeper, 'write', (tx) =>
      run(tx, sql`update access.api_token set used_at = ${now} where id = ${row.id}`),
    )
  return { actor: actorFrom(row.facts, row.standing), scopes: row.scopes }
}

type SessionRow = {
  readonly id: string
  readonly standing: string | null
  readonly seen_at: Instant
  readonly must_change: boolean
  readonly facts: ActorFacts | null
}
const sessionRow = (tx: Tx, token: string, now: Instant) =>
  first<SessionRow>(
    tx,
    sql`
    select s.id, s.standing, s.seen_at, coalesce(w.must_change, false) as must_change,
      ${actorFacts(sql.ref('s.person'), dayOf(now))} as facts
    from access.session s join access.account a on a.id = s.account left join access.password w on w.account = a.id
    where s.token_digest = ${digestOf(token)} and s.ended_at is null and s.ends_at > ${now} and a.closed_at is null
      and s.seen_at > ${now}::timestamptz - make_interval(mins => (
        select r.idle_minutes from access.rule r where r.since <= ${dayOf(now)} order by r.since desc limit 1))`,
  )

type TokenRow = {
  readonly id: string
  readonly standing: string | null
  readonly scopes: readonly string[]
  readonly used_at: Instant | null
  readonly facts: ActorFacts | null
}
const tokenRow = (tx: Tx, token: string, now: Instant) =>
  first<TokenRow>(
    tx,
    sql`
    select t.id, t.standing, t.scopes, t.used_at, ${actorFacts(sql.ref('t.person'), dayOf(now))} as facts
    from access.api_token t where t.digest = ${digestOf(token)} and t.ended_at is null and t.ends_at > ${now}`,
  )
