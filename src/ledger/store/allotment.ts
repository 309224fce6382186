import type { Deed } from '#platform/act'
import type { Instant } from '#platform/clock'
import { all, first, run, sql, type Tx } from '#platform/db'
import type { Level } from '../account.ts'

export type Allotment = {
  readonly id: string
  readonly account: string
  readonly title: string
  readonly document: string
  readonly year: number
  readonly level: Level
  readonly function_class: string
  readonly economic_class: string
  readonly received_on: string
  readonly registered_by_name: string
  readonly registered_at: Instant
  readonly amount_fen: number
  readonly left_fen: number
  readonly closed: boolean
}
type New = {
  readonly id: string
  readonly account: string
  readonly title: string
  readonly document: string
  readonly year: number
  readonly level: string
  readonly functionClass: string
  readonly economicClass: string
  readonly receivedOn: string
}

export const insertAllotment = ({ tx, actor, now }: Deed, one: New): Promise<number> =>
  run(
    tx,
    sql`insert into ledger.allotment (id, account, document, year, level, function_class, economic_class, title, received_on, registered_by_name, registered_at)
    values (${one.id}, ${one.account}, ${one.document.trim()}, ${one.year}, ${one.level}, ${one.functionClass}, ${one.economicClass},
      ${one.title.trim()}, ${one.receivedOn}, ${actor.name}, ${now})
    on conflict on constraint allotment_once do nothing`,
  )

const columns = sql`m.id, m.account, m.title, m.document, m.year, m.level, m.function_class, m.economic_class, m.received_on,
  m.registered_by_name, m.registered_at, a.credits_posted as amount_fen, a.credits_posted - a.debits_posted - a.debits_pending as left_fen,
  a.closed_at is not null as closed`

export const listAllotmentRows = (
  tx: Tx,
  { before, year, limit }: { before: { at: Date; id: string } | null; year: number | null; limit: number },
): Promise<Allotment[]> =>
  all(
    tx,
    sql<Allotment>`
    select ${columns} from (select * from ledger.allotment where true
      ${year ? sql`and year = ${year}` : sql``}
      ${before ? sql`and (registered_at, id) < (${before.at}::timestamptz, ${before.id}::uuid)` : sql``}
      order by registered_at desc, id desc limit ${limit}) m
    join ledger.account a on a.id = m.account order by m.registered_at desc, m.id desc`,
  )

export const allotmentAt = (tx: Tx, id: string): Promise<Allotment | null> =>
  first(
    tx,
    sql<Allotment>`select ${columns} from ledger.allotment m join ledger.account a on a.id = m.account where m.id = ${id}`,
  )

/** Allotments that still have money: what a quota may be set out of. */
export const openAllotments = (tx: Tx): Promise<Allotment[]> =>
  all(
    tx,
    sql<Allotment>`select ${columns} from ledger.allotment m join ledger.account a on a.id = m.account
    where a.closed_at is null and a.credits_posted > a.debits_posted + a.debits_pending order by m.registered_at desc, m.id desc limit 200`,
  )
