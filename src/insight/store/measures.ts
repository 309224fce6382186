import { all, first, sql, type Tx } from '#platform/db'
import type { Behind, Counted, MeasureCode } from '../measure.ts'

type Row = { readonly part: number | null; readonly whole: number | null; readonly behind: readonly Behind[] | null }
const behindMost = 30
const dossiers = sql`coalesce((select jsonb_agg(jsonb_build_object('kind', 'dossier', 'id', f.id, 'label', concat_ws(' ', f.number, f.title)))
  from (select * from found order by number limit ${behindMost}) f), '[]')`

const submitted = (year: number) => sql`procedure.dossier d where not d.practice
  and extract(year from d.submitted_at at time zone 'Asia/Shanghai') = ${year}`
const inYear = (at: ReturnType<typeof sql>, year: number) =>
  sql`extract(year from ${at} at time zone 'Asia/Shanghai') = ${year}`
const adverse = sql`('refuse', 'reject', 'decline', 'return', 'revoke', 'release')`

/** Each measure is one query over the records of a year, with the records behind it. */
const queries = (year: number): Readonly<Record<MeasureCode, ReturnType<typeof sql<Row>>>> => ({
  duplicated: sql<Row>`
    with found as (select d.id, d.number, d.title from ${submitted(year)} and exists (
      select 1 from (select distinct on (v.low, v.high) v.finding from overlap.verdict v where v.low = d.id or v.high = d.id
        order by v.low, v.high, v.at desc) last where last.finding = 'duplicate'))
    select (select count(*) from found) as part, (select count(*) from ${submitted(year)}) as whole, ${dossiers} as behind`,
  unjudged: sql<Row>`
    with found as (select d.id, d.number, d.title from ${submitted(year)} and exists (
      select 1 from overlap.pair p where p.one = d.id and p.flagged and not exists (
        select 1 from overlap.verdict v where (v.low, v.high) = (least(p.one, p.other), greatest(p.one, p.other)))))
    select (select count(*) from found) as part, (select count(*) from ${submitted(year)}) as whole, ${dossiers} as behind`,
  scattered: sql<Row>`
    with found as (select d.id, d.number, d.title, d.approved_fen from procedure.dossier d join procedure.round r on r.id = d.round
      where not d.practice and r.year = ${year} and d.approved_fen > 0)
    select (select avg(approved_fen)::bigint from found) as part, (select count(*) from found) as whole, ${dossiers} as behind`,
  closed: sql<Row>`
    with here as (select r.id, r.title->>'zh' as title, g.round is not null as opened from procedure.round r
      join procedure.publication p on p.round = r.id left join procedure.draft_guide g on g.round = r.id
      where not r.practice and ${inYear(sql`p.at`, year)})
    select count(*) filter (where opened) as part, count(*) as whole,
      coalesce(jsonb_agg(jsonb_build_object('kind', 'round', 'id', id, 'label', title)) filter (where not opened), '[]') as behind from here`,
  unreasoned: sql<Row>`
    with here as (select d.id, d.number, d.title, nullif(trim(o.reason), '') is null as silent from procedure.outcome o
      join procedure.dossier d on d.id = o.dossier where not d.practice and o.result in ${adverse} and ${inYear(sql`o.at`, year)}),
    found as (select distinct id, number, title from here where silent)
    select (select count(*) filter (where silent) from here) as part, (select count(*) from here) as whole, ${dossiers} as behind`,
  slow: sql<Row>`
    with found as (select d.id, d.number, d.title, extract(epoch from min(o.at) - p.at) / 86400 as days from procedure.dossier d
      join procedure.round r on r.id = d.round join procedure.publication p on p.round = r.id
      join procedure.outcome o on o.dossier = d.id and o.result = 'approve'
      where not d.practice and r.year = ${year} group by d.id, p.at)
    select (select round(avg(days))::integer from found) as part, (select count(*) from found) as whole, ${dossiers} as behind`,
  late: sql<Row>`
    with here as (select t.subject, t.done_at > t.due_at as late from desk.task t
      where t.done_at is not null and t.due_at is not null and ${inYear(sql`t.done_at`, year)}),
    found as (select distinct d.id, d.number, d.title from here join procedure.dossier d on d.id = here.subject where late and not d.practice)
    select (select count(*) filter (where late) from here) as part, (select count(*) from here) as whole, ${dossiers} as behind`,
  delegated: sql<Row>`
    with here as (select d.id, d.number, d.title, o.role = 'institution' as delegated from procedure.outcome o
      join procedure.dossier d on d.id = o.dossier where not d.practice and o.result in ('pass', 'refuse', 'ask') and ${inYear(sql`o.at`, year)}),
    found as (select distinct id, number, title from here where not delegated)
    select (select count(*) filter (where delegated) from here) as part, (select count(*) from here) as whole, ${dossiers} as behind`,
})

export async function measuresOf(tx: Tx, year: number): Promise<Counted[]> {
  const counted: Counted[] = []
  for (const [code, query] of Object.entries(queries(year))) {
    const row = await first(tx, query)
    counted.push({
      code: code as MeasureCode,
      part: row?.part ?? null,
      whole: row?.whole ?? null,
      behind: row?.behind ?? [],
    })
  }
  return counted
}

export const yearsWithRounds = async (tx: Tx): Promise<number[]> =>
  (
    await all(
      tx,
      sql<{ year: number }>`select distinct year from procedure.round where not practice order by year desc`,
    )
  ).map(({ year }) => year)
