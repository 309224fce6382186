import type { Instant } from '#platform/clock'
import { all, ids, one, sql, type Tx } from '#platform/db'
import type { Account, Side } from '../account.ts'

export const accountsOf = (tx: Tx, wanted: readonly string[]): Promise<Account[]> =>
  all(tx, sql<Account>`select * from ledger.account where id = any (${ids(wanted)}) order by id`)

export const readAccount = (tx: Tx, id: string): Promise<Account> =>
  one(tx, sql<Account>`select * from ledger.account where id = ${id}`, { zh: '这个科目', en: 'account' })

export const dossierAccounts = (tx: Tx, dossier: string): Promise<Account[]> =>
  all(tx, sql<Account>`select * from ledger.account where dossier = ${dossier} and kind = 'dossier' order by id`)

export type Entry = Side & {
  readonly number: number
  readonly at: Instant
  readonly transfer: string
  readonly side: 'debit' | 'credit'
  readonly pending_fen: number
  readonly posted_fen: number
  readonly kind: string
  readonly purpose: string
  readonly other: string
  readonly other_title: string
  readonly document: string | null
  readonly note: string | null
  readonly by_name: string
  readonly dossier: string | null
  readonly reverses: string | null
  readonly reversed: boolean
}
export type Mark = { readonly at: Instant; readonly number: number }

/** Entries of one account up to a moment, newest first, by key. */
export const entriesOf = (
  tx: Tx,
  account: string,
  until: Instant,
  before: Mark | null,
  limit: number,
): Promise<Entry[]> =>
  all(
    tx,
    sql<Entry>`
    select e.number, e.at, e.transfer, e.side, e.pending_fen, e.posted_fen, e.debits_pending, e.debits_posted, e.credits_pending,
      e.credits_posted, t.kind, t.purpose, t.document, t.note, t.by_name, t.dossier, t.reverses,
      exists (select 1 from ledger.transfer r where r.reverses = t.id) as reversed,
      o.id as other, o.title as other_title
    from (select * from ledger.entry where account = ${account} and at <= ${until}
      ${before ? sql`and (at, number) < (${before.at}::timestamptz, ${before.number}::bigint)` : sql``}
      order by at desc, number desc limit ${limit}) e
    join ledger.transfer t on t.id = e.transfer
    join ledger.account o on o.id = case when e.side = 'debit' then t.credit else t.debit end
    order by e.at desc, e.number desc`,
  )

/** How the account stood at a moment: as its last entry until then left it. */
export const standAt = async (tx: Tx, account: string, until: Instant): Promise<Side> =>
  (
    await all<Side>(
      tx,
      sql`select debits_pending, debits_posted, credits_pending, credits_posted from ledger.entry
      where account = ${account} and at <= ${until} order by at desc, number desc limit 1`,
    )
  )[0] ?? { debits_pending: 0, debits_posted: 0, credits_pending: 0, credits_posted: 0 }
