import type { Instant } from '#platform/clock'
import { all, ids, sql, type Tx } from '#platform/db'

/** What each stage of a dossier came to, for the papers of a meeting: result, reason, and the facts of a review such as its mean. */
export type PaperOutcome = {
  readonly dossier: string
  readonly stage: string
  readonly result: string
  readonly reason: string | null
  readonly facts: Readonly<Record<string, unknown>> | null
  readonly at: Instant
}
export async function papersOf(tx: Tx, dossiers: readonly string[]): Promise<Map<string, PaperOutcome[]>> {
  const rows = await all(
    tx,
    sql<PaperOutcome>`
    select dossier, stage, result, reason, facts, at from procedure.outcome where dossier = any(${ids(dossiers)}) order by id`,
  )
  return Map.groupBy(rows, (row) => row.dossier)
}
