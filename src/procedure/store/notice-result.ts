import type { Instant } from '#platform/clock'
import { all, ids, json, run, sql, type Tx } from '#platform/db'
import { searchQuery } from '#platform/search'
import type { Text } from '#platform/text'
import type { Notice, NoticeRow } from '../notice.ts'

export type NoticeResult = {
  readonly notice: string
  readonly position: number
  readonly result: 'clear' | 'revoke'
  readonly document: string | null
}

export const keepResults = (tx: Tx, results: readonly NoticeResult[], at: Instant) =>
  run(
    tx,
    sql`insert into procedure.notice_result (notice, position, result, document, at)
    select r.notice, r.position, r.result, r.document, ${at}
    from jsonb_to_recordset(${json(results)}) as r(notice uuid, position integer, result text, document text)`,
  )

export const resultsOf = (tx: Tx, notice: string): Promise<NoticeResult[]> =>
  all(
    tx,
    sql<NoticeResult>`select notice, position, result, document from procedure.notice_result where notice = ${notice} order by position`,
  )

/** The document under which each dossier was last decided. */
export async function documentsOf(tx: Tx, dossiers: readonly string[]): Promise<Map<string, string>> {
  const rows = await all(
    tx,
    sql<{ dossier: string; document: string }>`
    select distinct on (r.dossier) r.dossier, c.document from procedure.decision_row r join procedure.decision c on c.id = r.decision
    where r.dossier = any(${ids(dossiers)}) order by r.dossier, c.at desc`,
  )
  return new Map(rows.map((row) => [row.dossier, row.document]))
}

/** Dossiers of a round that stand at a notice and are shown in none yet. */
export type Unshown = {
  readonly dossier: string
  readonly number: string | null
  readonly title: string
  readonly host_name: string
  readonly approved_fen: number | null
  readonly programme_version: number
}
export const unshownIn = (tx: Tx, round: string, stages: readonly string[]): Promise<Unshown[]> =>
  all(
    tx,
    sql<Unshown>`
  select d.id as dossier, d.number, d.title, d.host_name, d.approved_fen, d.programme_version from procedure.dossier d
  where d.round = ${round} and d.stage = any(${stages as string[]}::text[])
    and not exists (select 1 from procedure.notice_dossier n where n.dossier = d.id) order by d.number, d.id`,
  )

/** The notices of a round, newest first; a round has a handful. */
export type RoundNotice = Pick<Notice, 'id' | 'title' | 'until' | 'published_at' | 'closed_at'> & {
  readonly rows: number
}
export const noticesOf = (tx: Tx, round: string): Promise<RoundNotice[]> =>
  all(
    tx,
    sql<RoundNotice>`
  select n.id, n.title, n.until, n.published_at, n.closed_at, (select count(*) from procedure.notice_row r where r.notice = n.id) as rows
  from procedure.notice n where n.round = ${round} order by n.published_at desc, n.id desc`,
  )

/** Results that stand, newest first, by key; only notices that are no practice. */
export type PublishedResult = Omit<NoticeRow, 'answers'> & {
  readonly answers: NoticeRow['answers']
  readonly notice: string
  readonly notice_title: Text
  readonly round: string
  readonly document: string | null
  readonly at: Instant
}
export type ResultQuery = {
  readonly round: string | null
  readonly search: string | null
  readonly after: { readonly at: Instant; readonly notice: string; readonly position: number } | null
  readonly limit: number
}
export function publishedResults(tx: Tx, { round, search, after, limit }: ResultQuery): Promise<PublishedResult[]> {
  const typed = search ? searchQuery(search) : null
  return all(
    tx,
    sql<PublishedResult>`
    select s.notice, s.position, r.number, r.title, r.host_name, r.answers, n.title as notice_title, n.round, s.document, s.at
    from procedure.notice_result s join procedure.notice n on n.id = s.notice
    join procedure.notice_row r on r.notice = s.notice and r.position = s.position
    where s.result = 'clear' and not n.practice and (${round}::uuid is null or n.round = ${round})
      and ${typed ? sql`n.words @@ ${typed}::tsquery and strpos(lower(r.number || ' ' || r.title || ' ' || r.host_name), lower(${search}::text)) > 0` : sql`true`}
      and (${after?.notice ?? null}::uuid is null
        or (s.at, s.notice, s.position) < (${after?.at ?? null}::timestamptz, ${after?.notice ?? null}::uuid, ${after?.position ?? null}::integer))
    order by s.at desc, s.notice desc, s.position desc limit ${limit}`,
  )
}

/** How many dossiers of a decision still wait for the end of their notice, held-back ones left out. */
export async function stillInNotice(tx: Tx, decision: string, stages: readonly string[]): Promise<number> {
  const [row] = await all(
    tx,
    sql<{ n: number }>`
    select count(*) as n from procedure.decision_row r join procedure.dossier d on d.id = r.dossier
    where r.decision = ${decision} and r.result = 'approve' and d.stage = any(${stages as string[]}::text[])
      and not exists (select 1 from procedure.notice_dossier n join procedure.notice x on x.id = n.notice where n.dossier = d.id and x.closed_at is not null)`,
  )
  return row!.n
}

/** The row of a notice that shows a dossier. */
export const rowsShowing = (tx: Tx, notice: string, position: number): Promise<{ dossier: string }[]> =>
  all(
    tx,
    sql<{
      dossier: string
    }>`select dossier from procedure.notice_dossier where notice = ${notice} and position = ${position}`,
  )
