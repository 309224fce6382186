import type { Instant } from '#platform/clock'
import { all, first, one, run, sql, type Tx } from '#platform/db'
import type { Recovery, RecoveryPayment } from '../running/recovery.ts'

const columns = sql`r.id, r.dossier, r.due_fen, coalesce((select sum(y.fen) from procedure.recovery_payment y where y.recovery = r.id), 0)::bigint as paid_fen,
  r.reason, r.document, r.opened_by_name, r.opened_at, r.reminded_at, r.closed_at`
const what = { zh: '追缴', en: 'recovery' }

export const recoveryOf = (tx: Tx, dossier: string): Promise<Recovery | null> =>
  first(tx, sql<Recovery>`select ${columns} from procedure.recovery r where r.dossier = ${dossier}`)
export const lockRecovery = (tx: Tx, id: string): Promise<Recovery> =>
  one(tx, sql<Recovery>`select ${columns} from procedure.recovery r where r.id = ${id} for update of r`, what)
export const recoveryPaymentsOf = (tx: Tx, recovery: string): Promise<RecoveryPayment[]> =>
  all(
    tx,
    sql<RecoveryPayment>`
  select id, fen, paid_on, receipt, recorded_by_name, recorded_at from procedure.recovery_payment where recovery = ${recovery} order by paid_on, recorded_at`,
  )

export const insertRecovery = (tx: Tx, r: Omit<Recovery, 'paid_fen' | 'reminded_at' | 'closed_at'>) =>
  run(
    tx,
    sql`insert into procedure.recovery (id, dossier, due_fen, reason, document, opened_by_name, opened_at)
    values (${r.id}, ${r.dossier}, ${r.due_fen}, ${r.reason}, ${r.document}, ${r.opened_by_name}, ${r.opened_at})`,
  )
export const insertRecoveryPayment = (tx: Tx, recovery: string, p: RecoveryPayment) =>
  run(
    tx,
    sql`insert into procedure.recovery_payment (id, recovery, fen, paid_on, receipt, recorded_by_name, recorded_at)
    values (${p.id}, ${recovery}, ${p.fen}, ${p.paid_on}, ${p.receipt}, ${p.recorded_by_name}, ${p.recorded_at})`,
  )
export const closeRecovery = (tx: Tx, id: string, at: Instant) =>
  run(tx, sql`update procedure.recovery set closed_at = ${at} where id = ${id}`)

/** Open recovery of a leader or a host, whoever may see it. */
export const recoveringBy = (
  tx: Tx,
  lead: string,
  host: string,
): Promise<{ number: string; left_fen: number } | null> =>
  first(
    tx,
    sql<{ number: string; left_fen: number }>`select number, left_fen from procedure.recovering(${lead}, ${host})`,
  )

export type RecoveryListed = Recovery & {
  readonly number: string | null
  readonly title: string
  readonly host_name: string
  readonly lead_name: string
}
/** Newest first, by key; the open ones or all. */
export const recoveryRows = (
  tx: Tx,
  open: boolean,
  before: { at: Instant; id: string } | null,
  limit: number,
): Promise<RecoveryListed[]> =>
  all(
    tx,
    sql<RecoveryListed>`
  select ${columns}, d.number, d.title, d.host_name, d.lead_name from procedure.recovery r join procedure.dossier d on d.id = r.dossier
  where (not ${open} or r.closed_at is null)
    and (${before?.id ?? null}::uuid is null or (r.opened_at, r.id) < (${before?.at ?? null}::timestamptz, ${before?.id ?? null}::uuid))
  order by r.opened_at desc, r.id desc limit ${limit}`,
  )

/** Cases that nobody was reminded of for so long, the oldest first. */
export const recoveriesToRemind = (tx: Tx, since: Instant, limit: number): Promise<RecoveryListed[]> =>
  all(
    tx,
    sql<RecoveryListed>`
  select ${columns}, d.number, d.title, d.host_name, d.lead_name from procedure.recovery r join procedure.dossier d on d.id = r.dossier
  where r.closed_at is null and coalesce(r.reminded_at, r.opened_at) < ${since} order by r.opened_at limit ${limit}`,
  )
export const markReminded = (tx: Tx, id: string, at: Instant) =>
  run(tx, sql`update procedure.recovery set reminded_at = ${at} where id = ${id}`)
