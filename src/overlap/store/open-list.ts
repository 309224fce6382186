import type { Instant } from '#platform/clock'
import { all, json, one, run, sql, type Tx } from '#platform/db'
import type { Problem } from '#platform/refusal'
import type { Counts, ListStage, Mapping, OpenList, Outcome } from '../open-list.ts'

const columns = sql`l.id, l.source, l.year, l.funder, l.address, l.file_name, l.columns, l.mapping, l.rows, l.counts, l.stage, l.reached,
  l.person_name, l.at, l.ended_at, l.undone_by_name, l.undone_reason`
const what = { zh: '公开名单', en: 'open list' }

export const readList = (tx: Tx, id: string): Promise<OpenList> =>
  one(tx, sql<OpenList>`select ${columns} from overlap.open_list l where l.id = ${id}`, what)
export const lockList = (tx: Tx, id: string): Promise<OpenList> =>
  one(tx, sql<OpenList>`select ${columns} from overlap.open_list l where l.id = ${id} for update`, what)

type Page = { readonly before: { readonly at: Instant; readonly id: string } | null; readonly limit: number }
export const listLists = (tx: Tx, { before, limit }: Page): Promise<OpenList[]> =>
  all(
    tx,
    sql<OpenList>`
    select ${columns} from overlap.open_list l
    where ${before ? sql`(l.at, l.id) < (${before.at}::timestamptz, ${before.id}::uuid)` : sql`true`}
    order by l.at desc, l.id desc limit ${limit}`,
  )

/** Lists whose import or undoing has not ended; another node's is left alone. */
export const listsUnderWay = (tx: Tx): Promise<OpenList[]> =>
  all(
    tx,
    sql<OpenList>`
    select ${columns} from overlap.open_list l where l.stage in ('importing', 'undoing') order by l.at for update skip locked`,
  )

type Brought = Pick<OpenList, 'id' | 'source' | 'year' | 'funder' | 'address' | 'file_name' | 'columns' | 'at'>
export const insertList = (tx: Tx, list: Brought, by: { readonly person: string; readonly name: string }) =>
  run(
    tx,
    sql`
    insert into overlap.open_list (id, source, year, funder, address, file_name, columns, person, person_name, at)
    values (${list.id}, ${list.source}, ${list.year}, ${list.funder}, ${list.address}, ${list.file_name}, ${list.columns as string[]}::text[],
      ${by.person}, ${by.name}, ${list.at})`,
  )

/** Rows sent again stand once. */
export async function insertRows(tx: Tx, list: string, first: number, rows: readonly (readonly string[])[]) {
  const lines = rows.map((cells, at) => ({ line: first + at, cells }))
  const added = await run(
    tx,
    sql`
    insert into overlap.open_list_row (list, line, cells)
    select ${list}, r.line, array(select jsonb_array_elements_text(r.cells))
    from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) as r(line integer, cells jsonb) on conflict do nothing`,
  )
  await run(tx, sql`update overlap.open_list set rows = rows + ${added} where id = ${list}`)
}

export type ListRow = {
  readonly line: number
  readonly cells: readonly string[]
  readonly reference: string | null
  readonly problems: readonly Problem[] | null
  readonly outcome: Outcome | null
  readonly before: unknown
}
export const rowsAfter = (tx: Tx, list: string, after: number, most: number): Promise<ListRow[]> =>
  all(
    tx,
    sql<ListRow>`
    select line, cells, reference, problems, outcome, before from overlap.open_list_row
    where list = ${list} and line > ${after} order by line limit ${most}`,
  )
export const wrongRows = (tx: Tx, list: string, after: number, most: number): Promise<ListRow[]> =>
  all(
    tx,
    sql<ListRow>`
    select line, cells, reference, problems, outcome, before from overlap.open_list_row
    where list = ${list} and problems is not null and line > ${after} order by line limit ${most}`,
  )

export type RowFound = {
  readonly line: number
  readonly reference: string | null
  readonly problems: readonly Problem[] | null
  readonly outcome: Outcome
  readonly before?: unknown
}
export const markRows = (tx: Tx, list: string, found: readonly RowFound[]) =>
  run(
    tx,
    sql`
    update overlap.open_list_row o set reference = f.reference, problems = nullif(f.problems, 'null'), outcome = f.outcome,
      before = coalesce(nullif(f.before, 'null'), o.before)
    from jsonb_to_recordset(${JSON.stringify(found)}::jsonb) as f(line integer, reference uuid, problems jsonb, outcome text, before jsonb)
    where o.list = ${list} and o.line = f.line`,
  )

type Move = {
  readonly stage: ListStage
  readonly reached: number
  readonly counts: Counts
  readonly ended_at: Instant | null
}
export const moveList = (tx: Tx, id: string, { stage, reached, counts, ended_at }: Move) =>
  run(
    tx,
    sql`update overlap.open_list set stage = ${stage}, reached = ${reached}, counts = ${json(counts)}, ended_at = ${ended_at} where id = ${id}`,
  )
export const mapList = (tx: Tx, id: string, mapping: Mapping) =>
  run(tx, sql`update overlap.open_list set mapping = ${json(mapping)} where id = ${id}`)
export const noteUndoing = (tx: Tx, id: string, name: string, reason: string) =>
  run(tx, sql`update overlap.open_list set undone_by_name = ${name}, undone_reason = ${reason} where id = ${id}`)
