import type { Day, Instant } from '#platform/clock'
import { all, sql, type Tx } from '#platform/db'

/** How a running agreement stands (健康状况), the gravest first. */
export const runningHealths = ['late', 'waiting', 'ending', 'well'] as const
export type RunningHealth = (typeof runningHealths)[number]
export type RunningListed = {
  readonly dossier: string
  readonly number: string | null
  readonly title: string
  readonly host_name: string
  readonly lead_name: string
  readonly stage: string
  readonly programme: string
  readonly programme_version: number
  readonly approved_fen: number
  readonly ends_on: Day | null
  readonly due_at: Instant | null
  readonly changes: number
  readonly pending: number
  readonly reported: number | null
  readonly health: RunningHealth
}

/**
 * Agreements that run, are judged or are put right, by when their results are due. Late: the limit has passed; waiting: a change
 * is undecided; ending: the term ends by `soon`.
 */
export const runningRows = (
  tx: Tx,
  filter: { readonly health: RunningHealth | null; readonly after: string | null; readonly limit: number },
  now: Instant,
  soon: Day,
): Promise<RunningListed[]> =>
  all(
    tx,
    sql<RunningListed>`
  with w as (
    select d.id as dossier, d.number, d.title, d.host_name, d.lead_name, d.stage, d.programme, d.programme_version, a.approved_fen, a.ends_on, d.due_at,
      (select count(*) from procedure.change c where c.dossier = d.id and c.verdict in ('filed', 'approved')) as changes,
      (select count(*) from procedure.change c where c.dossier = d.id and c.verdict is null) as pending,
      (select max(p.year) from procedure.progress p where p.dossier = d.id) as reported,
      case when d.due_at < ${now} then 'late'
        when exists (select 1 from procedure.change c where c.dossier = d.id and c.verdict is null) then 'waiting'
        when a.ends_on <= ${soon} then 'ending' else 'well' end as health
    from procedure.dossier d join procedure.agreement a on a.dossier = d.id
    where d.ended_at is null and not d.practice and exists (select 1 from procedure.programme_version v, jsonb_array_elements(v.definition->'stages') s
      where v.programme = d.programme and v.version = d.programme_version and s->>'key' = d.stage and s->>'kind' in ('run', 'accept', 'rework')))
  select * from w where (${filter.health}::text is null or health = ${filter.health})
    and (${filter.after}::uuid is null or dossier > ${filter.after}::uuid)
  order by dossier limit ${filter.limit}`,
  )
