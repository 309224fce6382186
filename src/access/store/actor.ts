import { type Actor, type Role, system } from '#platform/actor'
import { dayOf, type Instant } from '#platform/clock'
import { type Db, first, run, sql, type Tx, within } from '#platform/db'
import { type ActorFacts, actorFacts, actorFrom, isAdministrator } from '../../registry/index.ts'
import { within as inside } from '../addresses.ts'
import { minutesAfter } from '../rule.ts'
import { csrfOf, digestOf } from '../secret.ts'
import { isStrong, type Method } from '../session.ts'
import { everyScope, tokenPrefix } from '../token.ts'

const doorkeeper = system('门卫 Doorkeeper')

/**
 * Who speaks through a session, with the mark its forms carry. While `mustChange` holds, others have seen the password, so
 * the session acts in no role that was given to its owner.
 */
export type Recognised = {
  readonly actor: Actor
  readonly csrf: string
  readonly mustChange: boolean
  /** Roles that rest until their owner has a second factor, or comes from where administrators come from. */
  readonly resting: readonly string[]
}

/** Recognises a session by its token; null when it is unknown, has ended, was silent too long, or its time is over. */
export async function actorBySession(
  db: Db,
  token: string,
  now: Instant,
  from: string | null = null,
): Promise<Recognised | null> {
  const row = await within(db, doorkeeper, 'read', (tx) => sessionRow(tx, token, now))
  if (!row?.facts) return null
  // Once a minute is enough to know that somebody is still there, and spares a write on every page.
  if (row.seen_at < minutesAfter(now, -1))
    await within(db, doorkeeper, 'write', (tx) =>
      run(tx, sql`update access.session set seen_at = greatest(seen_at, ${now}) where id = ${row.id}`),
    )
  const { standings, resting } = awake(row.facts.standings, row, isStrong(row.method), from)
  const facts = { ...row.facts, standings: row.must_change ? [] : standings }
  const provedUntil = row.method === 'link' ? row.ends_at : minutesAfter(row.proved_at, row.grave_minutes)
  const actor: Actor = { ...actorFrom(facts, row.standing), session: row.id, provedUntil }
  return { actor, csrf: csrfOf(row.id), mustChange: row.must_change, resting }
}

/** Recognises who calls the API: by a token with its scopes, or by a session that was opened through the API itself. */
export async function actorByToken(
  db: Db,
  bearer: string,
  now: Instant,
  from: string | null = null,
): Promise<{ readonly actor: Actor; readonly scopes: readonly string[] } | null> {
  if (!bearer.startsWith(tokenPrefix)) {
    const session = await actorBySession(db, bearer, now, from)
    return session && { actor: session.actor, scopes: everyScope }
  }
  const row = await within(db, doorkeeper, 'read', (tx) => tokenRow(tx, bearer, now))
  if (!row?.facts) return null
  if (!row.used_at || row.used_at < minutesAfter(now, -1))
    await within(db, doorkeeper, 'write', (tx) =>
      run(tx, sql`update access.api_token set used_at = ${now} where id = ${row.id}`),
    )
  // A token was made by whoever had shown who they are; addresses bind it all the same.
  const { standings } = awake(row.facts.standings, row, true, from)
  return { actor: actorFrom({ ...row.facts, standings }, row.standing), scopes: row.scopes }
}

type Bounds = { readonly second_factor_roles: readonly string[]; readonly administrator_addresses: readonly string[] }
/** The roles that may be acted in now, and those that rest: by the rule, without a second factor or from elsewhere. */
function awake(standings: ActorFacts['standings'], bounds: Bounds, strong: boolean, from: string | null) {
  const here = inside(bounds.administrator_addresses, from)
  const rests = ({ role }: { readonly role: Role }) =>
    (!strong && bounds.second_factor_roles.includes(role)) || (!here && isAdministrator({ role }))
  return {
    standings: standings.filter((standing) => !rests(standing)),
    resting: standings.filter(rests).map(({ role }) => role),
  }
}

const rule = (now: Instant) => sql`
  select idle_minutes, grave_minutes, second_factor_roles, administrator_addresses from access.rule
  where since <= ${dayOf(now)} order by since desc limit 1`

type SessionRow = Bounds & {
  readonly id: string
  readonly standing: string | null
  readonly seen_at: Instant
  readonly must_change: boolean
  readonly method: Method
  readonly proved_at: Instant
  readonly ends_at: Instant
  readonly grave_minutes: number
  readonly facts: ActorFacts | null
}
const sessionRow = (tx: Tx, token: string, now: Instant) =>
  first<SessionRow>(
    tx,
    sql`
    select s.id, s.standing, s.seen_at, coalesce(w.must_change, false) as must_change, s.method,
      coalesce(s.proved_at, s.began_at) as proved_at, s.ends_at, r.grave_minutes, r.second_factor_roles, r.administrator_addresses,
      ${actorFacts(sql.ref('s.person'), dayOf(now))} as facts
    from access.session s join access.account a on a.id = s.account left join access.password w on w.account = a.id
      cross join lateral (${rule(now)}) r
    where s.token_digest = ${digestOf(token)} and s.ended_at is null and s.ends_at > ${now} and a.closed_at is null
      and s.seen_at > ${now}::timestamptz - make_interval(mins => r.idle_minutes)`,
  )

type TokenRow = Bounds & {
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
    select t.id, t.standing, t.scopes, t.used_at, r.second_factor_roles, r.administrator_addresses,
      ${actorFacts(sql.ref('t.person'), dayOf(now))} as facts
    from access.api_token t cross join lateral (${rule(now)}) r where t.digest = ${digestOf(token)} and t.ended_at is null and t.ends_at > ${now}`,
  )
