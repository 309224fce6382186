import { type Day, dayOf, type Instant, startOf } from '#platform/clock'
import { all, ids, run, sql, type Tx } from '#platform/db'
import type { Expert } from '../expert.ts'

const yearOf = (now: Instant): Instant => startOf(`${dayOf(now).slice(0, 4)}-01-01`)

const columns = (now: Instant) => sql`e.person, p.name, p.title,
  (select o.name from registry.post t join registry.organisation o on o.id = t.organisation
    where t.person = e.person and t.confirmed_at is not null and t.until is null order by t.part_time, t.since desc limit 1) as organisation,
  e.kind, e.fields, e.year_max, e.note, e.appointed_at, e.ended_at, e.end_reason, review.panels_since(e.person, ${yearOf(now)}) as panels`

export type ExpertFilter = {
  readonly kind: string | null
  readonly field: string | null
  readonly ended: boolean
  readonly after: string | null
  readonly limit: number
}

/** Experts on the list by person, by key; a field is matched by its first digits, as the classification nests. */
export const listExpertRows = (tx: Tx, filter: ExpertFilter, now: Instant): Promise<Expert[]> =>
  all(
    tx,
    sql<Expert>`
  select ${columns(now)} from review.expert e join registry.person p on p.id = e.person
  where (e.ended_at is not null) = ${filter.ended} and (${filter.kind}::text is null or e.kind = ${filter.kind})
    and (${filter.field}::text is null or exists (select 1 from unnest(e.fields) f where starts_with(f, ${filter.field})))
    and (${filter.after}::uuid is null or e.person > ${filter.after}::uuid)
  order by e.person limit ${filter.limit}`,
  )

export const expertsIn = (tx: Tx, people: readonly string[], now: Instant): Promise<Expert[]> =>
  all(
    tx,
    sql<Expert>`
  select ${columns(now)} from review.expert e join registry.person p on p.id = e.person where e.person = any(${ids(people)}) and e.ended_at is null`,
  )

/** An appointment again changes it, and brings back who had left. */
export const keepExpert = (
  tx: Tx,
  expert: Pick<Expert, 'person' | 'kind' | 'fields' | 'year_max' | 'note'>,
  by: string | null,
  at: Instant,
) =>
  run(
    tx,
    sql`
  insert into review.expert (person, kind, fields, year_max, note, appointed_by, appointed_at)
  values (${expert.person}, ${expert.kind}, ${[...expert.fields]}::text[], ${expert.year_max}, ${expert.note}, ${by}, ${at})
  on conflict (person) do update set kind = excluded.kind, fields = excluded.fields, year_max = excluded.year_max, note = excluded.note,
    appointed_by = excluded.appointed_by, appointed_at = excluded.appointed_at, ended_at = null, end_reason = null`,
  )

export const endExpertRow = (tx: Tx, person: string, reason: string, at: Instant): Promise<number> =>
  run(
    tx,
    sql`update review.expert set ended_at = ${at}, end_reason = ${reason} where person = ${person} and ended_at is null`,
  )

/** Where experts work on a day, as their organisations have confirmed: what conflicts are read off. */
export const placesOf = (
  tx: Tx,
  people: readonly string[],
  day: Day,
): Promise<{ person: string; organisation: string; name: string }[]> =>
  all(
    tx,
    sql<{ person: string; organisation: string; name: string }>`
  select t.person, t.organisation, o.name from registry.post t join registry.organisation o on o.id = t.organisation
  where t.person = any(${ids(people)}) and t.since <= ${day} and (t.until is null or t.until >= ${day}) order by t.part_time, t.since desc`,
  )

export type CandidateRow = {
  readonly person: string
  readonly name: string
  readonly title: string | null
  readonly organisation: string | null
  readonly listed: boolean
  readonly reviewer: boolean
}

/** People whose name holds these characters, with what an appointment needs to know; whether they hold the role is seen by the bureau alone. */
export const candidatesNamed = (tx: Tx, name: string, day: Day): Promise<CandidateRow[]> =>
  all(
    tx,
    sql<CandidateRow>`
  select p.id as person, p.name, p.title,
    (select o.name from registry.post t join registry.organisation o on o.id = t.organisation
      where t.person = p.id and t.confirmed_at is not null and t.until is null order by t.part_time, t.since desc limit 1) as organisation,
    exists (select 1 from review.expert e where e.person = p.id and e.ended_at is null) as listed,
    exists (select 1 from registry.role_grant g where g.person = p.id and g.role = 'reviewer' and g.ended_at is null
      and g.since <= ${day} and (g.until is null or g.until >= ${day})) as reviewer
  from registry.person p where p.merged_into is null and strpos(p.name, ${name}) > 0 order by p.name, p.id limit 50`,
  )
