import type { Day, Instant } from '#platform/clock'
import { all, first, json, one, run, sql, type Tx } from '#platform/db'
import type { FeeRow, FeeSheet, Sat } from '../fee/fee.ts'
import { standingOf } from '../fee/standard.ts'

const columns = sql`f.id, f.panel, f.payer, f.payer_name, f.month, f.rates, f.made_by, f.made_by_name, f.made_at, f.confirmed_by_name, f.confirmed_at`
const what = { zh: '发放表', en: 'fee sheet' }

export const sheetOfPanel = (tx: Tx, panel: string): Promise<FeeSheet | null> =>
  first(tx, sql<FeeSheet>`select ${columns} from review.fee_sheet f where f.panel = ${panel}`)
export const lockFeeSheet = (tx: Tx, id: string): Promise<FeeSheet> =>
  one(tx, sql<FeeSheet>`select ${columns} from review.fee_sheet f where f.id = ${id} for update`, what)
export const feeRowsOf = (tx: Tx, sheet: string): Promise<FeeRow[]> =>
  all(
    tx,
    sql<FeeRow>`
  select seat, person, person_name, organisation_name, title, standing, attended, net_fen, gross_fen, tax_fen, excluded
  from review.fee_row where sheet = ${sheet} order by person_name, seat`,
  )

/** Everybody invited, with what they did: the days that were signed for and the sheets that were handed in. */
export async function satOn(tx: Tx, panel: string, organisers: readonly string[]): Promise<Sat[]> {
  const rows = await all(
    tx,
    sql<Omit<Sat, 'standing'>>`
  select s.id as seat, s.person, s.person_name, s.organisation_name, p.title, s.answer,
    (select count(*) from review.sheet h where h.seat = s.id and h.submitted_at is not null) as handed_in,
    coalesce((select jsonb_agg(jsonb_build_object('day', a.day, 'part', a.part) order by a.day) from review.attendance a where a.seat = s.id), '[]') as attended,
    exists (select 1 from registry.post t where t.person = s.person and t.organisation = any(${organisers as string[]}::uuid[])
      and t.since <= s.invited_at::date and (t.until is null or t.until >= s.invited_at::date)) as of_organiser
  from review.seat s join registry.person p on p.id = s.person where s.panel = ${panel} order by s.person_name, s.id`,
  )
  return rows.map((row) => ({ ...row, standing: standingOf(row.title) }))
}

export const paidIn = (
  tx: Tx,
  payer: string,
  month: Day,
  but: string,
): Promise<{ person: string; gross_fen: number; tax_fen: number }[]> =>
  all(
    tx,
    sql<{ person: string; gross_fen: number; tax_fen: number }>`
  select person, gross_fen, tax_fen from review.paid_in(${payer}, ${month}, ${but})`,
  )

/** One payer's month is worked out by one act at a time. */
export const lockMonth = (tx: Tx, payer: string, month: Day) =>
  run(tx, sql`select pg_advisory_xact_lock(hashtextextended(${`fee ${payer} ${month}`}, 0))`)

export async function keepFeeSheet(tx: Tx, sheet: FeeSheet, rows: readonly FeeRow[]): Promise<void> {
  await run(
    tx,
    sql`insert into review.fee_sheet (id, panel, payer, payer_name, month, rates, made_by, made_by_name, made_at)
    values (${sheet.id}, ${sheet.panel}, ${sheet.payer}, ${sheet.payer_name}, ${sheet.month}, ${json(sheet.rates)}, ${sheet.made_by}, ${sheet.made_by_name}, ${sheet.made_at})
    on conflict (id) do update set payer = excluded.payer, payer_name = excluded.payer_name, month = excluded.month, rates = excluded.rates,
      made_by = excluded.made_by, made_by_name = excluded.made_by_name, made_at = excluded.made_at`,
  )
  await replaceRows(tx, sheet.id, rows)
}

export async function replaceRows(tx: Tx, sheet: string, rows: readonly FeeRow[]): Promise<void> {
  await run(tx, sql`delete from review.fee_row where sheet = ${sheet}`)
  await run(
    tx,
    sql`insert into review.fee_row (sheet, seat, person, person_name, organisation_name, title, standing, attended, net_fen, gross_fen, tax_fen, excluded)
    select ${sheet}, r.seat, r.person, r.person_name, r.organisation_name, r.title, r.standing, r.attended, r.net_fen, r.gross_fen, r.tax_fen, r.excluded
    from jsonb_to_recordset(${json(rows)}) as r(seat uuid, person uuid, person_name text, organisation_name text, title text, standing text,
      attended jsonb, net_fen bigint, gross_fen bigint, tax_fen bigint, excluded text)`,
  )
}

export const confirmFeeSheetRow = (tx: Tx, id: string, by: string, at: Instant) =>
  run(tx, sql`update review.fee_sheet set confirmed_by_name = ${by}, confirmed_at = ${at} where id = ${id}`)

export type FeeSheetListed = Omit<FeeSheet, 'rates'> & {
  readonly title: string
  readonly people: number
  readonly net_fen: number
  readonly gross_fen: number
  readonly tax_fen: number
}
/** Newest first, by key. */
export const feeSheetRows = (
  tx: Tx,
  before: { at: Instant; id: string } | null,
  limit: number,
): Promise<FeeSheetListed[]> =>
  all(
    tx,
    sql<FeeSheetListed>`
  select ${columns}, n.title, t.people, t.net_fen, t.gross_fen, t.tax_fen
  from review.fee_sheet f join review.panel n on n.id = f.panel
    cross join lateral (select count(*) filter (where r.net_fen > 0) as people, coalesce(sum(r.net_fen), 0)::bigint as net_fen,
      coalesce(sum(r.gross_fen), 0)::bigint as gross_fen, coalesce(sum(r.tax_fen), 0)::bigint as tax_fen from review.fee_row r where r.sheet = f.id) t
  where (${before?.id ?? null}::uuid is null or (f.made_at, f.id) < (${before?.at ?? null}::timestamptz, ${before?.id ?? null}::uuid))
  order by f.made_at desc, f.id desc limit ${limit}`,
  )

export type MyFee = Pick<FeeRow, 'net_fen' | 'gross_fen' | 'tax_fen' | 'excluded'> &
  Pick<FeeSheet, 'month' | 'payer_name' | 'confirmed_at'> & { readonly sheet: string; readonly title: string }
export const feesOfPerson = (tx: Tx, person: string, before: string | null, limit: number): Promise<MyFee[]> =>
  all(
    tx,
    sql<MyFee>`
  select r.sheet, r.net_fen, r.gross_fen, r.tax_fen, r.excluded, f.month, f.payer_name, f.confirmed_at, n.title
  from review.fee_row r join review.fee_sheet f on f.id = r.sheet join review.panel n on n.id = f.panel
  where r.person = ${person} and f.confirmed_at is not null and (${before}::uuid is null or r.sheet < ${before}::uuid)
  order by r.sheet desc limit ${limit}`,
  )
