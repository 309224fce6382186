import type { Instant } from '#platform/clock'
import { all, json, one, run, sql, type Tx } from '#platform/db'
import type { Panel, PanelDossier } from '../panel.ts'

const columns = sql`n.id, n.programme, n.round, n.stage, n.title, n.noun, n.mode, n.named, n.rubric, n.quorum, n.drop_from, n.due_at, n.practice, n.organiser, n.on_behalf_of,
  n.made_by, n.made_by_name, n.made_at, n.concluded_by_name, n.concluded_at, n.version`
const what = { zh: '评审组', en: 'panel' }

export const panelRow = (tx: Tx, id: string): Promise<Panel> =>
  one(tx, sql<Panel>`select ${columns} from review.panel n where n.id = ${id}`, what)

/** For whoever convenes and concludes: the row stays locked until the act commits. */
export const lockPanel = (tx: Tx, id: string): Promise<Panel> =>
  one(tx, sql<Panel>`select ${columns} from review.panel n where n.id = ${id} for update`, what)

export async function insertPanel(tx: Tx, panel: Panel, dossiers: readonly PanelDossier[]): Promise<void> {
  await run(
    tx,
    sql`insert into review.panel (id, programme, round, stage, title, noun, mode, named, rubric, quorum, drop_from, due_at, practice, organiser, on_behalf_of, made_by, made_by_name, made_at)
    values (${panel.id}, ${panel.programme}, ${panel.round}, ${panel.stage}, ${panel.title}, ${json(panel.noun)}, ${panel.mode}, ${panel.named}, ${json(panel.rubric)}, ${panel.quorum}, ${panel.drop_from},
      ${panel.due_at}, ${panel.practice}, ${panel.organiser}, ${panel.on_behalf_of}, ${panel.made_by}, ${panel.made_by_name}, ${panel.made_at})`,
  )
  const rows = dossiers.map((dossier, position) => ({ ...dossier, position }))
  await run(
    tx,
    sql`insert into review.panel_dossier (panel, dossier, position, number, title, host_name, people, organisations)
    select ${panel.id}, r.dossier, r.position, r.number, r.title, r.host_name, r.people, r.organisations
    from jsonb_to_recordset(${json(rows)}) as r(dossier uuid, position integer, number text, title text, host_name text, people uuid[], organisations uuid[])`,
  )
}

export const dossiersOf = (tx: Tx, panel: string): Promise<PanelDossier[]> =>
  all(
    tx,
    sql<PanelDossier>`
  select dossier, number, title, host_name, people, organisations from review.panel_dossier where panel = ${panel} order by position`,
  )

export type PanelListed = Panel & {
  readonly dossiers: number
  readonly seats: number
  readonly answered: number
  readonly declined: number
  readonly wanted: number
  readonly handed_in: number
}

/** The panels of a round with how far each has come, newest first. */
export const panelsIn = (tx: Tx, round: string, stage: string | null): Promise<PanelListed[]> =>
  all(
    tx,
    sql<PanelListed>`
  select ${columns}, d.n as dossiers, s.n as seats, s.answered, s.declined, d.n * (s.n - s.declined) as wanted,
    (select count(*) from review.sheet h join review.seat t on t.id = h.seat where t.panel = n.id and h.submitted_at is not null and t.answer is distinct from 'declined') as handed_in
  from review.panel n
    cross join lateral (select count(*) as n from review.panel_dossier where panel = n.id) d
    cross join lateral (select count(*) as n, count(answer) as answered, count(*) filter (where answer = 'declined') as declined from review.seat where panel = n.id) s
  where n.round = ${round} and (${stage}::text is null or n.stage = ${stage}) order by n.made_at desc, n.id limit 200`,
  )

/** Those of the dossiers that lie with a panel of this stage which has not concluded. */
export const withPanel = (
  tx: Tx,
  stage: string,
  dossiers: readonly string[],
): Promise<{ dossier: string; panel: string; title: string }[]> =>
  all(
    tx,
    sql<{ dossier: string; panel: string; title: string }>`
  select d.dossier, n.id as panel, n.title from review.panel_dossier d join review.panel n on n.id = d.panel
  where d.dossier = any(${dossiers as string[]}::uuid[]) and n.stage = ${stage} and n.concluded_at is null`,
  )

export type VerdictRow = {
  readonly dossier: string
  readonly result: 'shortlist' | 'reject'
  readonly mean_centi: number
  readonly spread_centi: number
  readonly scores: number
  readonly rank: number
  readonly reason: string | null
}

export async function concludePanelRow(
  tx: Tx,
  panel: string,
  verdicts: readonly VerdictRow[],
  by: string,
  at: Instant,
): Promise<void> {
  await run(
    tx,
    sql`insert into review.verdict (panel, dossier, result, mean_centi, spread_centi, scores, rank, reason, at)
    select ${panel}, v.dossier, v.result, v.mean_centi, v.spread_centi, v.scores, v.rank, v.reason, ${at}
    from jsonb_to_recordset(${json(verdicts)}) as v(dossier uuid, result text, mean_centi integer, spread_centi integer, scores integer, rank integer, reason text)`,
  )
  await run(
    tx,
    sql`update review.panel set concluded_at = ${at}, concluded_by_name = ${by}, version = version + 1 where id = ${panel}`,
  )
}

export const verdictsIn = (tx: Tx, panel: string): Promise<VerdictRow[]> =>
  all(
    tx,
    sql<VerdictRow>`
  select dossier, result, mean_centi, spread_centi, scores, rank, reason from review.verdict where panel = ${panel} order by rank, dossier`,
  )
