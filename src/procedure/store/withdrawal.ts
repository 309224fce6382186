import type { Instant } from '#platform/clock'
import { run, sql, type Tx } from '#platform/db'

export const keepWithdrawal = (tx: Tx, dossier: string, reason: string, person: string, at: Instant) =>
  run(
    tx,
    sql`
  insert into procedure.withdrawal (dossier, reason, at, person) values (${dossier}, ${reason}, ${at}, ${person})`,
  )
