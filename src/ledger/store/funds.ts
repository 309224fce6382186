import { all, first, one, sql, type Tx } from '#platform/db'
import type { Source } from '../account.ts'

/** What a dossier was committed out of one quota, and what of it is paid, on its way and left. */
export type Fund = {
  readonly quota: string
  readonly account: string
  readonly year: number
  readonly source: Source
  readonly title: string
  readonly committed_fen: number
  readonly paid_fen: number
  readonly pending_fen: number
  readonly left_fen: number
  readonly closed: boolean
}

/** Fiscal money first, the oldest year first. */
export const fundsOf = (tx: Tx, dossier: string): Promise<Fund[]> =>
  all(
    tx,
    sql<Fund>`
    select q.id as quota, a.id as account, q.year, q.source, q.title,
      a.credits_posted - coalesce(back.fen, 0) - coalesce(freed.fen, 0) as committed_fen,
      a.debits_posted - coalesce(freed.fen, 0) - coalesce(back.fen, 0) as paid_fen,
      a.debits_pending as pending_fen, a.credits_posted - a.debits_posted - a.debits_pending as left_fen,
      a.closed_at is not null as closed
    from ledger.account a join ledger.quota q on q.id = a.quota
    left join lateral (select sum(t.amount_fen)::bigint as fen from ledger.transfer t
      where t.dossier = a.dossier and t.credit = a.id and t.debit = q.paid and t.kind in ('posted', 'post')) back on true
    left join lateral (select sum(t.amount_fen)::bigint as fen from ledger.transfer t
      where t.dossier = a.dossier and t.debit = a.id and t.credit = q.account and t.kind in ('posted', 'post')) freed on true
    where a.dossier = ${dossier} and a.kind = 'dossier' and a.entries > 0
    order by q.source in ('self-raised', 'other'), q.year, q.id`,
  )

/** What came back of one payment so far, in whichever year. */
export const returnedFen = async (tx: Tx, payment: string): Promise<number> =>
  (await first<{ fen: number }>(
    tx,
    sql`select coalesce(sum(case when reverses is null then amount_fen else -amount_fen end), 0)::bigint as fen
    from ledger.transfer where about = ${payment} and purpose in ('return', 'recover', 'surplus') and kind = 'posted'`,
  ))!.fen

export type Quota = {
  readonly id: string
  readonly programme: string
  readonly round: string | null
  readonly year: number
  readonly source: Source
  readonly title: string
  readonly planned: string
  readonly account: string
  readonly paid: string
}
const quotaRow = sql`q.id, q.programme, q.round, q.year, q.source, q.title, q.planned, q.account, q.paid`
export const readQuota = (tx: Tx, id: string): Promise<Quota> =>
  one(tx, sql<Quota>`select ${quotaRow} from ledger.quota q where q.id = ${id}`, { zh: '这项预算额度', en: 'quota' })
export const quotaOfPaid = (tx: Tx, paid: string, programme: string): Promise<Quota> =>
  one(tx, sql<Quota>`select ${quotaRow} from ledger.quota q where q.programme = ${programme} and q.paid = ${paid}`, {
    zh: '这项预算额度',
    en: 'quota',
  })

/** Quotas that a decision of the round may draw on: its own before those of the whole programme, fiscal money alone, the oldest year first. */
export const quotasFor = (tx: Tx, programme: string, round: string): Promise<(Quota & { closed: boolean })[]> =>
  all(
    tx,
    sql<Quota & { closed: boolean }>`
    select ${quotaRow}, y.year is not null as closed from ledger.quota q left join ledger.year y on y.year = q.year
    where q.programme = ${programme} and (q.round is null or q.round = ${round}) and q.source not in ('self-raised', 'other')
    order by q.round is null, q.year, q.id`,
  )

/** Whether a quota of public money was ever registered for the programme, for whichever round or year. */
export const hasFiscalQuota = async (tx: Tx, programme: string): Promise<boolean> =>
  (await first<{ there: boolean }>(
    tx,
    sql`select exists (select 1 from ledger.quota where programme = ${programme} and source not in ('self-raised', 'other')) as there`,
  ))!.there
