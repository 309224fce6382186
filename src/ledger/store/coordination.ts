import { all, sql, type Tx } from '#platform/db'
import type { Source } from '../account.ts'

export type Money = {
  readonly planned_fen: number
  /** What decisions committed and was not released or taken back. */
  readonly committed_fen: number
  readonly paid_fen: number
  readonly left_fen: number
}
export type QuotaRow = Money & {
  readonly id: string
  readonly programme: string
  readonly round: string | null
  readonly year: number
  readonly source: Source
  readonly title: string
  readonly account: string
  readonly paid: string
  readonly closed: boolean
}

const net = (alias: string) => sql.raw(`(${alias}.credits_posted - ${alias}.debits_posted)`)
const money = sql`${net('n')} as planned_fen, ${net('n')} - (${net('a')} - a.debits_pending) as committed_fen, ${net('p')} as paid_fen,
  ${net('a')} - a.debits_pending as left_fen`
const accounts = sql`join ledger.account n on n.id = q.planned join ledger.account a on a.id = q.account join ledger.account p on p.id = q.paid`

export type Cut = { readonly year: number | null; readonly programme: string | null }
const within = ({ year, programme }: Cut) => sql`where true
  ${year ? sql`and -q.year = ${-year}::int` : sql``} ${programme ? sql`and q.programme = ${programme}` : sql``}`

export type Sum = Money & { readonly programme: string; readonly source: Source; readonly quotas: number }

/** Every programme and every source of it: what is planned, committed, paid and left. */
export const sumsOf = (tx: Tx, cut: Cut): Promise<Sum[]> =>
  all(
    tx,
    sql<Sum>`
    select programme, source, count(*)::int as quotas, sum(planned_fen)::bigint as planned_fen, sum(committed_fen)::bigint as committed_fen,
      sum(paid_fen)::bigint as paid_fen, sum(left_fen)::bigint as left_fen
    from (select q.programme, q.source, ${money} from ledger.quota q ${accounts} ${within(cut)}) rows
    group by programme, source order by programme, array_position(array['central', 'province', 'city', 'district', 'self-raised', 'other'], source)`,
  )

export type QuotaMark = { readonly year: number; readonly programme: string; readonly id: string }
/** Quotas, the newest year first, by key. */
export const quotaRows = (tx: Tx, cut: Cut, after: QuotaMark | null, limit: number): Promise<QuotaRow[]> =>
  all(
    tx,
    sql<QuotaRow>`
    select q.id, q.programme, q.round, q.year, q.source, q.title, q.account, q.paid, a.closed_at is not null as closed, ${money}
    from (select q.* from ledger.quota q ${within(cut)}
      ${after ? sql`and (-q.year, q.programme, q.id) > (${-after.year}::bigint, ${after.programme}::text, ${after.id}::uuid)` : sql``}
      order by -q.year, q.programme, q.id limit ${limit}) q
    ${accounts} order by -q.year, q.programme, q.id`,
  )

export const quotaRow = async (tx: Tx, id: string): Promise<QuotaRow | null> =>
  (
    await all(
      tx,
      sql<QuotaRow>`
      select q.id, q.programme, q.round, q.year, q.source, q.title, q.account, q.paid, a.closed_at is not null as closed, ${money}
      from ledger.quota q ${accounts} where q.id = ${id}`,
    )
  )[0] ?? null
