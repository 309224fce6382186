import type { Deed } from '#platform/act'
import type { Instant } from '#platform/clock'
import { all, run, sql, type Tx } from '#platform/db'
import type { Quota } from './funds.ts'

export const insertQuota = ({ tx, actor, now }: Deed, quota: Quota): Promise<number> =>
  run(
    tx,
    sql`insert into ledger.quota (id, programme, round, year, source, title, planned, account, paid, registered_by_name, registered_at)
    values (${quota.id}, ${quota.programme}, ${quota.round}, ${quota.year}, ${quota.source}, ${quota.title}, ${quota.planned},
      ${quota.account}, ${quota.paid}, ${actor.name}, ${now})`,
  )

export type Shift = {
  readonly id: string
  readonly from_quota: string
  readonly to_quota: string
  readonly amount_fen: number
  readonly document: string
  readonly basis: string
  readonly reason: string
}
export const insertShift = ({ tx, actor, now }: Deed, shift: Shift): Promise<number> =>
  run(
    tx,
    sql`insert into ledger.shift (id, from_quota, to_quota, amount_fen, document, basis, reason, by_name, at)
    values (${shift.id}, ${shift.from_quota}, ${shift.to_quota}, ${shift.amount_fen}, ${shift.document}, ${shift.basis}, ${shift.reason},
      ${actor.name}, ${now})`,
  )

export type ShiftRow = Shift & {
  readonly by_name: string
  readonly at: Instant
  readonly from_title: string
  readonly to_title: string
}
export const listShiftRows = (
  tx: Tx,
  { before, limit }: { before: { at: Date; id: string } | null; limit: number },
): Promise<ShiftRow[]> =>
  all(
    tx,
    sql<ShiftRow>`
    select s.*, f.title as from_title, t.title as to_title from (select * from ledger.shift where true
      ${before ? sql`and (at, id) < (${before.at}::timestamptz, ${before.id}::uuid)` : sql``}
      order by at desc, id desc limit ${limit}) s
    join ledger.quota f on f.id = s.from_quota join ledger.quota t on t.id = s.to_quota order by s.at desc, s.id desc`,
  )
