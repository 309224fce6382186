import type { Instant } from '#platform/clock'
import { all, sql, type Tx } from '#platform/db'
import type { AccountKind, Side } from '../account.ts'

export type BalanceRow = Side & {
  readonly id: string
  readonly kind: AccountKind
  readonly year: number
  readonly title: string
  readonly dossier: string | null
  readonly closed: boolean
}
export type KindSum = Side & { readonly kind: AccountKind; readonly accounts: number }

/** How each account stood at a moment; without one, as it stands. */
const standing = (year: number, at: Instant | null) =>
  at
    ? sql`select a.id, a.kind, a.year, a.title, a.dossier, coalesce(a.closed_at <= ${at}, false) as closed, coalesce(e.debits_pending, 0)::bigint as debits_pending,
        coalesce(e.debits_posted, 0)::bigint as debits_posted, coalesce(e.credits_pending, 0)::bigint as credits_pending,
        coalesce(e.credits_posted, 0)::bigint as credits_posted
      from ledger.account a left join lateral (select * from ledger.entry where account = a.id and at <= ${at} order by at desc, number desc limit 1) e on true
      where a.year = ${year} and a.opened_at <= ${at}`
    : sql`select a.id, a.kind, a.year, a.title, a.dossier, a.closed_at is not null as closed, a.debits_pending, a.debits_posted, a.credits_pending, a.credits_posted
      from ledger.account a where a.year = ${year}`

export const kindSums = (tx: Tx, year: number, at: Instant | null): Promise<KindSum[]> =>
  all(
    tx,
    sql<KindSum>`
    select kind, count(*)::int as accounts, sum(debits_pending)::bigint as debits_pending, sum(debits_posted)::bigint as debits_posted,
      sum(credits_pending)::bigint as credits_pending, sum(credits_posted)::bigint as credits_posted
    from (${standing(year, at)}) s group by kind
    order by array_position(array['origin', 'allotment', 'plan', 'planned', 'quota', 'dossier', 'paid', 'returns', 'treasury'], kind)`,
  )

export const balanceRows = (
  tx: Tx,
  year: number,
  kind: AccountKind | null,
  at: Instant | null,
  after: { readonly kind: string; readonly id: string } | null,
  limit: number,
): Promise<BalanceRow[]> =>
  all(
    tx,
    sql<BalanceRow>`
    ${standing(year, at)} ${kind ? sql`and a.kind = ${kind}` : sql``}
      ${after ? sql`and (a.kind, a.id) > (${after.kind}::text, ${after.id}::uuid)` : sql``}
    order by a.kind, a.id limit ${limit}`,
  )

export type YearRow = {
  readonly year: number
  readonly closed_at: Instant | null
  readonly closed_by_name: string | null
  readonly document: string | null
}
/** The years that have accounts, the newest first, each found by one step through the index. */
export const yearsOf = (tx: Tx): Promise<YearRow[]> =>
  all(
    tx,
    sql<YearRow>`
    with recursive years as (
      (select year from ledger.account order by year desc limit 1)
      union all
      select (select a.year from ledger.account a where a.year < y.year order by a.year desc limit 1) from years y where y.year is not null)
    select y.year, c.closed_at, c.closed_by_name, c.document from years y left join ledger.year c on c.year = y.year
    where y.year is not null order by y.year desc`,
  )

export type HoldRow = {
  readonly transfer: string
  readonly left_fen: number
  readonly amount_fen: number
  readonly due_at: Instant | null
  readonly at: Instant
  readonly purpose: string
  readonly debit: string
  readonly debit_title: string
  readonly credit_title: string
  readonly document: string | null
  readonly by_name: string
  readonly dossier: string | null
}
/** What is reserved and not settled yet, by key. */
export const holdRows = (tx: Tx, after: string | null, limit: number): Promise<HoldRow[]> =>
  all(
    tx,
    sql<HoldRow>`
    select h.transfer, h.left_fen, h.due_at, t.amount_fen, t.at, t.purpose, t.debit, d.title as debit_title, c.title as credit_title,
      t.document, t.by_name, t.dossier
    from (select * from ledger.hold ${after ? sql`where transfer > ${after}` : sql``} order by transfer limit ${limit}) h
    join ledger.transfer t on t.id = h.transfer join ledger.account d on d.id = t.debit join ledger.account c on c.id = t.credit
    order by h.transfer`,
  )
