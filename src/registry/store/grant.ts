import type { Role } from '#platform/actor'
import type { Day, Instant } from '#platform/clock'
import { all, one, run, sql, type Tx } from '#platform/db'
import type { Grant } from '../grant.ts'

const grants = sql`
  select g.id, g.person, p.name as person_name, g.role, g.organisation, o.name as organisation_name, g.since, g.until,
    g.given_by, v.name as given_by_name, g.reason, g.given_at, g.ended_at, g.end_reason
  from registry.role_grant g join registry.person p on p.id = g.person left join registry.organisation o on o.id = g.organisation
    left join registry.person v on v.id = g.given_by`
const active = (day: Day) => sql`g.ended_at is null and g.since <= ${day} and (g.until is null or g.until >= ${day})`
const theGrant = { zh: '这项角色授权', en: 'such role' }

export type NewGrant = Pick<
  Grant,
  'id' | 'person' | 'role' | 'organisation' | 'since' | 'until' | 'given_by' | 'reason' | 'given_at'
>

export const insertGrant = (tx: Tx, grant: NewGrant) =>
  run(
    tx,
    sql`
    insert into registry.role_grant (id, person, role, organisation, since, until, given_by, reason, given_at)
    values (${grant.id}, ${grant.person}, ${grant.role}, ${grant.organisation}, ${grant.since}, ${grant.until},
      ${grant.given_by}, ${grant.reason}, ${grant.given_at})`,
  )

export async function lockGrant(tx: Tx, id: string): Promise<Grant> {
  await one(tx, sql`select id from registry.role_grant where id = ${id} for update`, theGrant)
  return one(tx, sql<Grant>`${grants} where g.id = ${id}`, theGrant)
}

export const endGrantRow = (tx: Tx, id: string, by: string | null, at: Instant, reason: string) =>
  run(
    tx,
    sql`update registry.role_grant set ended_by = ${by}, ended_at = ${at}, end_reason = ${reason} where id = ${id}`,
  )

/** What a person holds on that day, including what was given to a row merged into them. */
export const heldBy = (tx: Tx, person: string, day: Day): Promise<Grant[]> =>
  all(
    tx,
    sql<Grant>`${grants} where ${active(day)} and (g.person = ${person}
    or g.person in (select m.id from registry.person m where m.merged_into = ${person})) order by g.given_at, g.id`,
  )

/** What a person holds or will hold from that day on. */
export const promisedTo = (tx: Tx, person: string, day: Day): Promise<Grant[]> =>
  all(
    tx,
    sql<Grant>`${grants} where g.ended_at is null and (g.until is null or g.until >= ${day}) and (g.person = ${person}
    or g.person in (select m.id from registry.person m where m.merged_into = ${person})) order by g.given_at, g.id`,
  )

/** Everybody who holds a role on that day; `organisation` null means for any organisation. */
export const holdersOf = (tx: Tx, role: Role, organisation: string | null, day: Day): Promise<Grant[]> =>
  all(
    tx,
    sql<Grant>`${grants} where ${active(day)} and g.role = ${role}
    ${organisation ? sql`and g.organisation = ${organisation}` : sql``} order by g.given_at, g.id`,
  )

/** A list for administrators, newest first; `before` is the id of the last row of the page before. */
export const listGrantRows = (tx: Tx, filter: GrantFilter, limit: number): Promise<Grant[]> =>
  all(
    tx,
    sql<Grant>`${grants} where true
    ${filter.person ? sql`and g.person = ${filter.person}` : sql``}
    ${filter.organisation ? sql`and g.organisation = ${filter.organisation}` : sql``}
    ${filter.role ? sql`and g.role = ${filter.role}` : sql``}
    ${filter.before ? sql`and g.id < ${filter.before}` : sql``}
    order by g.id desc limit ${limit}`,
  )
export type GrantFilter = {
  readonly person?: string
  readonly organisation?: string
  readonly role?: string
  readonly before?: string
}
