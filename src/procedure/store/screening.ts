import { type Instant, startOf } from '#platform/clock'
import { all, first, json, run, sql, type Tx } from '#platform/db'
import { placeIn } from '#platform/place'
import { searchQuery } from '#platform/search'
import type { Mandate } from '../../registry/index.ts'
import type { StageKind } from '../definition/programme.ts'
import type { Dossier } from '../dossier.ts'
import { dossierColumns } from './dossier.ts'

// Stages of one kind, of every version that a dossier may be pinned to: definitions are data, so SQL can read them.
const stagesOf = (kind: StageKind) => sql`(select v.programme, v.version, s->>'key' as stage
  from procedure.programme_version v, jsonb_array_elements(v.definition->'stages') s where s->>'kind' = ${kind})`

export type AtStageFilter = {
  readonly round: string | null
  readonly search: string | null
  readonly late: boolean
  readonly again: boolean
  readonly after: string | null
  readonly limit: number
  readonly now: Instant
}
export type AtStage = Dossier & { readonly supplements: number; readonly round_code: string }

/** Dossiers that wait at a stage of this kind, the oldest limit first, by key; row-level security says whose they are. */
export const dossiersAt = (tx: Tx, kind: StageKind, filter: AtStageFilter): Promise<(AtStage & { key: string })[]> => {
  const [due = '', id = ''] = placeIn(filter.after, 'limit', 'id') ?? []
  const words = filter.search ? searchQuery(filter.search) : null
  return all(
    tx,
    sql<AtStage & { key: string }>`
  select ${dossierColumns}, r.code as round_code, coalesce(d.due_at, 'infinity')::text || '|' || d.id as key,
    (select count(*) from procedure.outcome o where o.dossier = d.id and o.result = 'ask') as supplements
  from procedure.dossier d join ${stagesOf(kind)} at on at.programme = d.programme and at.version = d.programme_version and at.stage = d.stage
    join procedure.round r on r.id = d.round
  where d.submitted_at is not null and ${filter.round ? sql`d.round = ${filter.round}` : sql`not d.practice`}
    and (not ${filter.late} or d.due_at < ${filter.now})
    and (not ${filter.again} or exists (select 1 from procedure.outcome o where o.dossier = d.id and o.result = 'ask'))
    and (${words}::text is null or d.id in (select procedure.newest_dossiers_with(${words}::tsquery, ${filter.round}, null, 2000)))
    and (${id === ''} or (coalesce(d.due_at, 'infinity'), d.id) > (${due === '' ? 'infinity' : due}::timestamptz, ${id === '' ? null : id}::uuid))
  order by coalesce(d.due_at, 'infinity'), d.id limit ${filter.limit}`,
  )
}

/** The dossiers an institution has concluded anything on within the reach and the time of a mandate. */
export const handledUnder = async (tx: Tx, institution: string, mandate: Mandate): Promise<Set<string>> =>
  new Set(
    (
      await all(
        tx,
        sql<{ dossier: string }>`
    select distinct o.dossier from procedure.outcome o join procedure.dossier d on d.id = o.dossier
    where o.organisation = ${institution} and o.on_behalf_of = ${mandate.given_for} and o.at >= ${startOf(mandate.since)}
      and (${mandate.programme}::text is null or d.programme = ${mandate.programme}) and (${mandate.round}::uuid is null or d.round = ${mandate.round}::uuid)`,
      )
    ).map((row) => row.dossier),
  )

/** A supplement is asked for once in the life of a dossier. */
export const askedBefore = async (tx: Tx, dossier: string): Promise<boolean> =>
  (await first(tx, sql`select 1 from procedure.outcome where dossier = ${dossier} and result = 'ask' limit 1`)) !== null

export type ListedRow = { readonly number: string; readonly title: string; readonly host_name: string }
export type ScreeningList = {
  readonly round: string
  readonly rows: readonly ListedRow[]
  readonly refused: number
  readonly practice: boolean
  readonly by_name: string
  readonly published_at: Instant
}

/** What screening of a round has come to: the last word on each dossier, and how many still wait for one. */
export const screenedIn = (
  tx: Tx,
  round: string,
): Promise<(ListedRow & { result: 'pass' | 'refuse' | 'lapse' | 'waiting' })[]> =>
  all(
    tx,
    sql`
  select d.number, d.title, d.host_name, case when w.stage is not null then 'waiting' else last.result end as result
  from procedure.dossier d
    left join lateral (select o.result from procedure.outcome o where o.dossier = d.id and o.result in ('pass', 'refuse', 'lapse') order by o.id desc limit 1) last on true
    left join (select * from ${stagesOf('screen')} a union select * from ${stagesOf('supplement')} b) w
      on w.programme = d.programme and w.version = d.programme_version and w.stage = d.stage
  where d.round = ${round} and d.submitted_at is not null and (last.result is not null or w.stage is not null) order by d.number`,
  )

export const keepScreeningList = (tx: Tx, list: ScreeningList, onBehalfOf: string | null) =>
  run(
    tx,
    sql`
  insert into procedure.screening_list (round, rows, refused, practice, by_name, on_behalf_of, published_at)
  values (${list.round}, ${json(list.rows)}, ${list.refused}, ${list.practice}, ${list.by_name}, ${onBehalfOf}, ${list.published_at})
  on conflict (round) do update set rows = excluded.rows, refused = excluded.refused, by_name = excluded.by_name, on_behalf_of = excluded.on_behalf_of,
    published_at = excluded.published_at`,
  )
export const screeningListOf = (tx: Tx, round: string): Promise<ScreeningList | null> =>
  first(
    tx,
    sql<ScreeningList>`select round, rows, refused, practice, by_name, published_at from procedure.screening_list where round = ${round}`,
  )
