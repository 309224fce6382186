import type { Instant } from '#platform/clock'
import { all, one, sql, type Tx } from '#platform/db'
import type { Purpose, TransferKind } from '../transfer.ts'

export type TransferRow = {
  readonly id: string
  readonly kind: TransferKind
  readonly purpose: Purpose
  readonly debit: string
  readonly credit: string
  readonly amount_fen: number
  readonly released_fen: number
  readonly reservation: string | null
  readonly reverses: string | null
  readonly due_at: Instant | null
  readonly chain: string
  readonly chain_size: number
  readonly dossier: string | null
  readonly about: string | null
  readonly document: string | null
  readonly note: string | null
  readonly by_name: string
  readonly at: Instant
}

const row = sql`t.id, t.kind, t.purpose, t.debit, t.credit, t.amount_fen, t.released_fen, t.reservation, t.reverses, t.due_at, t.chain,
  t.chain_size, t.dossier, t.about, t.document, t.note, t.by_name, t.at`

export const readTransfer = (tx: Tx, id: string): Promise<TransferRow> =>
  one(tx, sql<TransferRow>`select ${row} from ledger.transfer t where t.id = ${id}`, { zh: '这笔收支', en: 'transfer' })

/** The whole chain in the order in which its ids stand; a chain of one is not looked for. */
export const chainOf = async (tx: Tx, transfer: TransferRow): Promise<readonly TransferRow[]> =>
  transfer.chain_size === 1
    ? [transfer]
    : all(
        tx,
        sql<TransferRow>`select ${row} from ledger.transfer t where t.chain = ${transfer.chain} and t.chain_size > 1 order by t.id`,
      )

export const reversalOf = async (tx: Tx, id: string): Promise<string | null> =>
  (await all<{ id: string }>(tx, sql`select id from ledger.transfer where reverses = ${id}`))[0]?.id ?? null

/** What was made for one thing (a payment, a decision), oldest first. */
export const transfersAbout = (tx: Tx, about: string): Promise<TransferRow[]> =>
  all(tx, sql<TransferRow>`select ${row} from ledger.transfer t where t.about = ${about} order by t.at, t.id limit 500`)

export const overdueHolds = async (tx: Tx, now: Instant, limit: number): Promise<string[]> =>
  (
    await all<{ transfer: string }>(
      tx,
      sql`select transfer from ledger.hold where due_at <= ${now} order by due_at limit ${limit}`,
    )
  ).map(({ transfer }) => transfer)
