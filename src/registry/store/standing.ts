import { type Actor, actorOf, applicantStanding, type Role, type Standing } from '#platform/actor'
import type { Day } from '#platform/clock'
import { first, sql, type Tx } from '#platform/db'

/** What an actor is made from: who it is after any merge, and every role that person holds on the day. */
export type ActorFacts = { readonly id: string; readonly name: string; readonly standings: readonly Standing[] }

/**
 * SQL expression that answers the ActorFacts of one person as jsonb. It is a fragment, so that a session, its account and
 * its actor are read in one query.
 */
export const actorFacts = (person: ReturnType<typeof sql.ref>, day: Day) => sql<ActorFacts>`(
  select jsonb_build_object('id', kept.id, 'name', kept.name, 'standings', coalesce((
    select jsonb_agg(jsonb_build_object('grant', g.id, 'role', g.role, 'organisation', o.id, 'organisationName', o.name)
      order by g.given_at, g.id)
    from registry.role_grant g
      left join registry.organisation held on held.id = g.organisation
      left join registry.organisation o on o.id = coalesce(held.merged_into, held.id)
    where (g.person = kept.id or g.person in (select m.id from registry.person m where m.merged_into = kept.id))
      and g.ended_at is null and g.since <= ${day} and (g.until is null or g.until >= ${day})), '[]'::jsonb))
  from registry.person named join registry.person kept on kept.id = coalesce(named.merged_into, named.id)
  where named.id = ${person})`

/** The actor who stands in the chosen grant; a grant that is no longer held leaves the applicant everybody is. */
export function actorFrom(facts: ActorFacts, grant: string | null): Actor {
  const standings = [...facts.standings, applicantStanding]
  const chosen = standings.find((standing) => standing.grant === grant) ?? applicantStanding
  return actorOf(facts.id, facts.name, chosen, standings)
}

/** The actor of a person in the first role of that kind which they hold; null when they hold none. */
export async function actorFor(tx: Tx, person: string, role: Role, day: Day): Promise<Actor | null> {
  const row = await first<{ facts: ActorFacts | null }>(
    tx,
    sql`
    select ${actorFacts(sql.ref('p.id'), day)} as facts from registry.person p where p.id = ${person}`,
  )
  if (!row?.facts) return null
  if (role === 'applicant') return actorFrom(row.facts, null)
  const grant = row.facts.standings.find((standing) => standing.role === role)?.grant
  return grant ? actorFrom(row.facts, grant) : null
}
