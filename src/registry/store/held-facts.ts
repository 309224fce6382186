import type { Day } from '#platform/clock'
import { all, sql, type Tx } from '#platform/db'
import { YearlyFigures } from '../records.ts'
import { asSystem } from './as-system.ts'

/** An organisation as the registry holds it on a day: what a rule may look at, and who administers it. */
export type Held = {
  readonly organisation: string
  readonly name: string
  readonly lead: string | null
  readonly lead_name: string | null
  readonly facts: Readonly<Record<string, unknown>>
}
type Figures = Readonly<Record<string, number>> | null
type Row = Omit<Held, 'facts'> & {
  readonly about: Readonly<Record<string, unknown>>
  readonly qualifications: readonly string[]
  readonly year: number | null
  readonly figures: Figures
  readonly before: Figures
}

/**
 * Every organisation of which the bureau holds figures or a qualification in force, in one statement: the facts of
 * `organisationFacts`, with the figures of the year before under `before`. For lists that are drawn up without an application.
 */
export async function heldFacts(tx: Tx, day: Day): Promise<Held[]> {
  const rows = await asSystem(tx, () =>
    all<Row>(
      tx,
      sql`
      select o.id as organisation, o.name, a.person as lead, a.name as lead_name,
        jsonb_build_object('id', o.id, 'name', o.name, 'uscc', o.uscc, 'kind', o.kind, 'public_class', o.public_class, 'region', o.region,
          'managing_zone', o.managing_zone, 'industry', o.industry, 'legal_person', o.legal_person) as about,
        coalesce(q.kinds, '[]') as qualifications, s.year, s.figures, b.figures as before
      from registry.organisation o
        left join lateral (select year, figures from registry.yearly_sheet y where y.organisation = o.id and y.as_of <= ${day} order by year desc limit 1) s on true
        left join registry.yearly_sheet b on b.organisation = o.id and b.year = s.year - 1
        left join lateral (select jsonb_agg(distinct q.kind) as kinds from registry.qualification q where q.organisation = o.id and q.ended_at is null
          and q.since <= ${day} and (q.until is null or q.until >= ${day})) q on true
        left join lateral (select g.person, p.name from registry.role_grant g join registry.person p on p.id = g.person
          where g.organisation = o.id and g.role = 'host-admin' and g.ended_at is null and g.since <= ${day} and (g.until is null or g.until >= ${day})
          order by g.given_at, g.id limit 1) a on true
      where o.merged_into is null and (s.year is not null or q.kinds is not null) order by o.name, o.id`,
    ),
  )
  return rows.map(({ about, qualifications, year, figures, before, ...held }) => ({
    ...held,
    facts: { ...about, qualifications, figures_year: year, ...named(figures), before: named(before) },
  }))
}

/** Each figure under its own name; null where it was not reported. */
const named = (figures: Figures): Record<string, number | null> =>
  Object.fromEntries(Object.keys(YearlyFigures.properties).map((name) => [name, figures?.[name] ?? null]))
