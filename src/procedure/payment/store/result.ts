import type { Instant } from '#platform/clock'
import { all, first, json, one, run, sql, type Tx } from '#platform/db'

/** A file from the bank as it was taken, and each of its rows with what came of it. */
export type ResultFile = {
  readonly id: string
  readonly name: string
  readonly digest: string
  readonly count: number
  readonly total_fen: number
  readonly stated_fen: number | null
  readonly before_fen: number
  readonly after_fen: number
  readonly taken_by: string
  readonly taken_by_name: string
  readonly taken_at: Instant
}
export type KeptRow = {
  readonly file: string
  readonly line: number
  readonly reference: string | null
  readonly amount_fen: number | null
  readonly says: string
  readonly outcome: 'paid' | 'returned' | 'aside'
  readonly reason: string | null
  readonly raw: readonly string[]
  readonly settled_at: Instant | null
  readonly settled_by_name: string | null
  readonly settlement: string | null
}
const columns = sql.raw(
  'f.id, f.name, f.digest, f.count, f.total_fen, f.stated_fen, f.before_fen, f.after_fen, f.taken_by, f.taken_by_name, f.taken_at',
)
const what = { zh: '回单文件', en: 'result file' }

/** What is with the bank now: ordered and not answered for. */
export const withBankFen = async (tx: Tx): Promise<number> =>
  (await first<{ fen: number }>(
    tx,
    sql`select coalesce(sum(amount_fen), 0)::bigint as fen from procedure.payment where state = 'ordered'`,
  ))!.fen

export const knownDigest = async (tx: Tx, digest: string): Promise<boolean> =>
  (await first(tx, sql`select 1 from procedure.result_file where digest = ${digest}`)) !== null

export async function insertResults(
  tx: Tx,
  file: ResultFile,
  rows: readonly Omit<KeptRow, 'settled_at' | 'settled_by_name' | 'settlement'>[],
): Promise<void> {
  await run(
    tx,
    sql`
    insert into procedure.result_file (id, name, digest, count, total_fen, stated_fen, before_fen, after_fen, taken_by, taken_by_name, taken_at)
    values (${file.id}, ${file.name}, ${file.digest}, ${file.count}, ${file.total_fen}, ${file.stated_fen}, ${file.before_fen}, ${file.after_fen}, ${file.taken_by}, ${file.taken_by_name}, ${file.taken_at})`,
  )
  await run(
    tx,
    sql`
    insert into procedure.result_row (file, line, reference, amount_fen, says, outcome, reason, raw)
    select file, line, reference, amount_fen, says, outcome, reason, raw
    from jsonb_to_recordset(${json(rows)}) as r(file uuid, line integer, reference text, amount_fen bigint, says text, outcome text, reason text, raw jsonb)`,
  )
}
export const readResultFile = (tx: Tx, id: string): Promise<ResultFile> =>
  one(tx, sql<ResultFile>`select ${columns} from procedure.result_file f where f.id = ${id}`, what)
export const lockRow = (tx: Tx, file: string, line: number): Promise<KeptRow> =>
  one(tx, sql<KeptRow>`select * from procedure.result_row where file = ${file} and line = ${line} for update`, {
    zh: '这一行',
    en: 'such row',
  })
export const settleRowAs = (tx: Tx, file: string, line: number, by: string, at: Instant, settlement: string) =>
  run(
    tx,
    sql`update procedure.result_row set settled_at = ${at}, settled_by_name = ${by}, settlement = ${settlement} where file = ${file} and line = ${line}`,
  )
type Rows = { readonly aside: boolean; readonly after: number; readonly limit: number }
export const rowsOfFile = (tx: Tx, file: string, { aside, after, limit }: Rows): Promise<KeptRow[]> =>
  all(
    tx,
    sql<KeptRow>`
    select * from procedure.result_row where file = ${file} and line > ${after} ${aside ? sql`and outcome = 'aside' and settled_at is null` : sql``}
    order by line limit ${limit}`,
  )
export type ResultListed = ResultFile & { readonly paid: number; readonly returned: number; readonly aside: number }
export const listResultRows = (
  tx: Tx,
  before: { at: Date; id: string } | null,
  limit: number,
): Promise<ResultListed[]> =>
  all(
    tx,
    sql<ResultListed>`
    select ${columns}, r.paid, r.returned, r.aside
    from (select * from procedure.result_file where true ${before ? sql`and (taken_at, id) < (${before.at}::timestamptz, ${before.id}::uuid)` : sql``}
      order by taken_at desc, id desc limit ${limit}) f,
      lateral (select count(*) filter (where outcome = 'paid')::integer as paid, count(*) filter (where outcome = 'returned')::integer as returned,
        count(*) filter (where outcome = 'aside' and settled_at is null)::integer as aside from procedure.result_row where file = f.id) r
    order by f.taken_at desc, f.id desc`,
  )
