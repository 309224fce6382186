import { first, sql, type Tx } from '#platform/db'

/** Each promise with the statement that finds the first row which breaks it. */
export const promises = {
  'debits-equal-credits': {
    says: 'both sides of all accounts are alike',
    of: sql`select 'ledger.account' as id, format('debits %s + %s, credits %s + %s', d, dp, c, cp) as says
      from (select coalesce(sum(debits_posted), 0) as d, coalesce(sum(debits_pending), 0) as dp, coalesce(sum(credits_posted), 0) as c,
        coalesce(sum(credits_pending), 0) as cp from ledger.account) s where d <> c or dp <> cp`,
  },
  'transfer-has-two-entries': {
    says: 'a transfer has one entry on its debit and one on its credit, with its own amounts',
    of: sql`select t.id::text, format('%s entries that fit', count(e.transfer)) as says from ledger.transfer t
      left join ledger.entry e on e.transfer = t.id
        and e.account = case e.side when 'debit' then t.debit else t.credit end
        and e.posted_fen = case when t.kind in ('posted', 'post') then t.amount_fen else 0 end
        and e.pending_fen = case t.kind when 'reserved' then t.amount_fen when 'posted' then 0 when 'post' then -(t.amount_fen + t.released_fen) else -t.amount_fen end
      group by t.id having count(e.transfer) <> 2 or count(distinct e.side) <> 2 limit 1`,
  },
  'entry-has-a-transfer': {
    says: 'no entry stands without its transfer',
    of: sql`select e.account::text || ' ' || e.number as id, 'transfer ' || e.transfer as says from ledger.entry e
      where not exists (select 1 from ledger.transfer t where t.id = e.transfer) limit 1`,
  },
  'entries-in-order': {
    says: 'the entries of an account are numbered without a gap, in the order of time, and each goes on from the one before',
    of: sql`select account::text || ' ' || number as id, 'does not follow the entry before it' as says from (
        select e.*, row_number() over w as place,
          lag(debits_pending, 1, 0::bigint) over w as ldp, lag(debits_posted, 1, 0::bigint) over w as ld,
          lag(credits_pending, 1, 0::bigint) over w as lcp, lag(credits_posted, 1, 0::bigint) over w as lc
        from ledger.entry e window w as (partition by account order by at, number)) s
      where number <> place
        or debits_pending - ldp <> case side when 'debit' then pending_fen else 0 end
        or debits_posted - ld <> case side when 'debit' then posted_fen else 0 end
        or credits_pending - lcp <> case side when 'credit' then pending_fen else 0 end
        or credits_posted - lc <> case side when 'credit' then posted_fen else 0 end
      order by account, number limit 1`,
  },
  'balance-is-fold': {
    says: 'the balance of an account is the sum of its entries',
    of: sql`select a.id::text, format('%s entries counted, %s on the account', coalesce(f.n, 0), a.entries) as says
      from ledger.account a left join (
        select account, count(*) as n,
          sum(pending_fen) filter (where side = 'debit') as dp, sum(posted_fen) filter (where side = 'debit') as d,
          sum(pending_fen) filter (where side = 'credit') as cp, sum(posted_fen) filter (where side = 'credit') as c
        from ledger.entry group by account) f on f.account = a.id
      where a.entries <> coalesce(f.n, 0) or a.debits_pending <> coalesce(f.dp, 0) or a.debits_posted <> coalesce(f.d, 0)
        or a.credits_pending <> coalesce(f.cp, 0) or a.credits_posted <> coalesce(f.c, 0) order by a.id limit 1`,
  },
  'no-limit-broken': {
    says: 'no account went beyond its limit, at no moment',
    of: sql`select a.id::text, 'after entry ' || e.number as says from ledger.account a join ledger.entry e on e.account = a.id
      where (a.limited = 'debits' and e.debits_pending + e.debits_posted > e.credits_posted)
        or (a.limited = 'credits' and e.credits_pending + e.credits_posted > e.debits_posted)
        or least(e.debits_pending, e.debits_posted, e.credits_pending, e.credits_posted) < 0 limit 1`,
  },
  'reservation-not-exceeded': {
    says: 'what was posted and let go of a reservation is not more than it, and what is left is held',
    of: sql`select r.id::text, format('%s reserved, %s settled, %s held', r.amount_fen, coalesce(s.fen, 0), coalesce(h.left_fen, 0)) as says
      from ledger.transfer r left join (
        select reservation, sum(amount_fen + released_fen) as fen from ledger.transfer where reservation is not null group by reservation) s
        on s.reservation = r.id
      left join ledger.hold h on h.transfer = r.id
      where r.kind = 'reserved' and r.amount_fen <> coalesce(s.fen, 0) + coalesce(h.left_fen, 0) limit 1`,
  },
  'second-phase-has-a-first': {
    says: 'what settles a reservation goes between its accounts',
    of: sql`select t.id::text, 'reservation ' || t.reservation as says from ledger.transfer t
      left join ledger.transfer r on r.id = t.reservation and r.kind = 'reserved' and r.debit = t.debit and r.credit = t.credit
      where t.reservation is not null and r.id is null
      union all select h.transfer::text, 'held, but not reserved' from ledger.hold h
      where not exists (select 1 from ledger.transfer t where t.id = h.transfer and t.kind = 'reserved') limit 1`,
  },
  'linked-are-complete': {
    says: 'linked transfers are there all or none',
    of: sql`select chain::text as id, format('%s of %s', count(*), max(chain_size)) as says from ledger.transfer
      where chain_size > 1 group by chain having count(*) <> max(chain_size) or min(chain_size) <> max(chain_size) limit 1`,
  },
  'corrected-by-reversal': {
    says: 'a correction is one transfer of the same amount the other way round',
    of: sql`select t.id::text, 'reverses ' || t.reverses as says from ledger.transfer t
      left join ledger.transfer o on o.id = t.reverses and o.debit = t.credit and o.credit = t.debit and o.amount_fen = t.amount_fen
        and o.kind in ('posted', 'post') and o.reverses is null
      where t.reverses is not null and o.id is null limit 1`,
  },
  'closed-year-stands': {
    says: 'nothing moved in a year after it was frozen',
    of: sql`select a.id::text, format('year %s, last moved %s', a.year, a.last_at) as says from ledger.account a join ledger.year y on y.year = a.year
      where a.closed_at is distinct from y.closed_at or a.debits_pending + a.credits_pending <> 0 limit 1`,
  },
  'returns-within-payments': {
    says: 'no more came back of a payment than was paid',
    of: sql`select p.id::text, format('%s paid, %s back', p.amount_fen, r.fen) as says from ledger.transfer p join (
        select about, sum(case when reverses is null then amount_fen else -amount_fen end) as fen from ledger.transfer
        where purpose in ('return', 'recover', 'surplus') and kind = 'posted' and about is not null group by about) r on r.about = p.id
      where r.fen > p.amount_fen limit 1`,
  },
} as const
export type PromiseCode = keyof typeof promises

type Found = { readonly promise: PromiseCode; readonly id: string; readonly says: string }
/** The first row that breaks a promise, if any. One statement, so that it sees one moment of a ledger that is at work. */
export const firstBroken = (tx: Tx): Promise<Found | null> =>
  first(
    tx,
    sql<Found>`select * from (${sql.join(
      Object.entries(promises).map(
        ([promise, { of }], place) =>
          sql`(select ${sql.lit(place)} as place, ${sql.lit(promise)} as promise, f.id, f.says from (${of}) f)`,
      ),
      sql` union all `,
    )}) faults order by place limit 1`,
  )

export const countOf = async (tx: Tx): Promise<{ accounts: number; transfers: number }> =>
  (await first<{ accounts: number; transfers: number }>(
    tx,
    sql`select (select count(*) from ledger.account) as accounts, (select count(*) from ledger.transfer) as transfers`,
  ))!
