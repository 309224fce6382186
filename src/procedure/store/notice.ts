import type { Instant } from '#platform/clock'
import { all, ids, json, one, run, sql, type Tx } from '#platform/db'
import { searchQuery, searchWords } from '#platform/search'
import type { Answers } from '../form/answers.ts'
import type { Notice, NoticeRow } from '../notice.ts'

const columns = sql`n.id, n.round, n.programme, n.title, n.body, n.contact, n.days, n.until, n.counted_from, n.published_at, n.external_address, n.external_on, n.objections, n.practice, n.closed_at`
const what = { zh: '公示', en: 'notice' }

export const readNotice = (tx: Tx, id: string): Promise<Notice> =>
  one(tx, sql<Notice>`select ${columns} from procedure.notice n where n.id = ${id}`, what)
export const lockNotice = (tx: Tx, id: string): Promise<Notice> =>
  one(tx, sql<Notice>`select ${columns} from procedure.notice n where n.id = ${id} for update`, what)

export async function insertNotice(
  tx: Tx,
  notice: Notice,
  rows: readonly (NoticeRow & { dossier: string })[],
): Promise<void> {
  const words = searchWords(
    [notice.title.zh, notice.title.en, ...rows.flatMap((row) => [row.number, row.title, row.host_name])].join(' '),
  )
  await run(
    tx,
    sql`insert into procedure.notice (id, round, programme, title, body, contact, days, until, counted_from, published_at, external_address, external_on, objections, practice, words)
    values (${notice.id}, ${notice.round}, ${notice.programme}, ${json(notice.title)}, ${json(notice.body)}, ${notice.contact}, ${notice.days}, ${notice.until}, ${notice.counted_from},
      ${notice.published_at}, ${notice.external_address}, ${notice.external_on}, ${notice.objections}, ${notice.practice}, array_to_tsvector(${words}::text[]))`,
  )
  await run(
    tx,
    sql`insert into procedure.notice_row (notice, position, number, title, host_name, answers)
    select ${notice.id}, r.position, r.number, r.title, r.host_name, r.answers from jsonb_to_recordset(${json(rows)}) as r(position integer, number text, title text, host_name text, answers jsonb)`,
  )
  await run(
    tx,
    sql`insert into procedure.notice_dossier (notice, position, dossier)
    select ${notice.id}, r.position, r.dossier from jsonb_to_recordset(${json(rows)}) as r(position integer, dossier uuid)`,
  )
}

/** The portal published it later than here: the clock starts again from there. */
export const recountNotice = (
  tx: Tx,
  notice: Pick<Notice, 'id' | 'until' | 'counted_from' | 'external_address' | 'external_on'>,
) =>
  run(
    tx,
    sql`
  update procedure.notice set until = ${notice.until}, counted_from = ${notice.counted_from}, external_address = ${notice.external_address}, external_on = ${notice.external_on} where id = ${notice.id}`,
  )

export const noticeRows = (tx: Tx, notice: string): Promise<NoticeRow[]> =>
  all(
    tx,
    sql<NoticeRow>`
  select position, number, title, host_name, answers from procedure.notice_row where notice = ${notice} order by position`,
  )

/** The dossiers behind the rows, as far as the reader may see them, with the number of objections that wait. */
export type NoticeDossier = {
  readonly position: number
  readonly dossier: string
  readonly stage: string
  readonly open: number
}
export const noticeDossiers = (tx: Tx, notice: string): Promise<NoticeDossier[]> =>
  all(
    tx,
    sql<NoticeDossier>`
  select r.position, r.dossier, d.stage, (select count(*) from procedure.objection o where o.notice = r.notice and o.position = r.position
    and not exists (select 1 from procedure.objection_answer a where a.objection = o.id)) as open
  from procedure.notice_dossier r join procedure.dossier d on d.id = r.dossier where r.notice = ${notice} order by r.position`,
  )

export const markClosed = (tx: Tx, notice: string, at: Instant) =>
  run(tx, sql`update procedure.notice set closed_at = ${at} where id = ${notice}`)

/** Notices whose last day is over and that nobody has closed: the platform's clock closes them one by one. */
export const noticesDue = (tx: Tx, now: Instant): Promise<{ id: string }[]> =>
  all(
    tx,
    sql<{ id: string }>`
  select id from procedure.notice where closed_at is null and until < ${now} order by until, id limit 200`,
  )

/** Open notices first by their last day, then the closed ones, newest first: two lists, each paged by key. */
export type NoticeQuery = {
  readonly open: boolean
  readonly words: string | null
  readonly practice: boolean
  readonly after: { until: Instant; id: string } | null
  readonly limit: number
  readonly now: Instant
}
// The index of words is asked first: a walk by the last day in the hope of filling a page early reads every notice.
const withWords = (typed: string) =>
  sql`n.id = any(array(select w.id from procedure.notice w where w.words @@ ${typed}::tsquery))`
export type NoticeListed = Notice & { readonly rows: number }
export function listNotices(tx: Tx, query: NoticeQuery): Promise<NoticeListed[]> {
  const typed = query.words ? searchQuery(query.words) : null
  const key = sql`(${query.after?.until ?? null}::timestamptz, ${query.after?.id ?? null}::uuid)`
  return all(
    tx,
    sql<NoticeListed>`
    select ${columns}, (select count(*) from procedure.notice_row r where r.notice = n.id) as rows from procedure.notice n
    where (not n.practice or ${query.practice}) and ${query.open ? sql`n.until >= ${query.now}` : sql`n.until < ${query.now}`}
      and ${typed ? withWords(typed) : sql`true`}
      and (${query.after?.id ?? null}::uuid is null or ${query.open ? sql`(n.until, n.id) > ${key}` : sql`(n.until, n.id) < ${key}`})
    order by ${query.open ? sql`n.until, n.id` : sql`n.until desc, n.id desc`} limit ${query.limit}`,
  )
}

/** The answers that were handed in last, of many dossiers at once. */
export async function submittedAnswers(tx: Tx, dossiers: readonly string[]): Promise<Map<string, Answers>> {
  const rows = await all(
    tx,
    sql<{ dossier: string; answers: Answers }>`
    select distinct on (dossier) dossier, answers from procedure.submission where dossier = any(${ids(dossiers)}) order by dossier, received_at desc`,
  )
  return new Map(rows.map((row) => [row.dossier, row.answers]))
}

/** Dossiers at a notice stage that no open notice shows yet: the approved ones of a decision and promoted reserves. */
export const awaitingNotice = (tx: Tx, decision: string, stages: readonly string[]): Promise<{ dossier: string }[]> =>
  all(
    tx,
    sql<{ dossier: string }>`
  select r.dossier from procedure.decision_row r join procedure.dossier d on d.id = r.dossier
  where r.decision = ${decision} and d.stage = any(${stages as string[]}::text[])
    and not exists (select 1 from procedure.notice_dossier n where n.dossier = r.dossier) order by d.number`,
  )
