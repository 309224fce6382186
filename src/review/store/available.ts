import { dayOf, type Instant, startOf } from '#platform/clock'
import { all, sql, type Tx } from '#platform/db'
import type { ExpertKind } from '../expert.ts'

export type ExpertAvailable = {
  readonly person: string
  readonly name: string
  readonly title: string | null
  readonly kind: ExpertKind
  readonly fields: readonly string[]
  readonly organisation_name: string | null
  readonly organisations: readonly string[]
  /** How many more panels the year allows. */
  readonly left: number
}

/**
 * Everybody on the list with where they work today and how many panels they may still sit on this year. `usual` is the limit
 * of those who have none of their own. In the order of a digest of the person and the day: nobody stands first by name.
 */
export const availableExperts = (tx: Tx, usual: number, now: Instant): Promise<ExpertAvailable[]> => {
  const today = dayOf(now)
  const year = startOf(`${today.slice(0, 4)}-01-01`)
  return all(
    tx,
    sql<ExpertAvailable>`
  select e.person, p.name, p.title, e.kind, e.fields, w.name as organisation_name, coalesce(w.places, '{}') as organisations,
    greatest(0, coalesce(e.year_max, ${usual}) - review.panels_since(e.person, ${year}))::integer as left
  from review.expert e join registry.person p on p.id = e.person
    left join lateral (select array_agg(t.organisation) as places, (array_agg(o.name order by t.part_time, t.since desc))[1] as name
      from registry.post t join registry.organisation o on o.id = t.organisation
      where t.person = e.person and t.since <= ${today} and (t.until is null or t.until >= ${today})) w on true
  where e.ended_at is null order by md5(e.person::text || ${today}), e.person limit 10000`,
  )
}
