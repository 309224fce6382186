import type { Deed } from '#platform/act'
import { concludeMany } from './conclude-many.ts'
import type { Dossier } from './dossier.ts'
import { makeResultsFound } from './published.ts'
import { sendOut } from './sending-out.ts'
import { documentsOf, keepResults } from './store/notice-result.ts'

export type Shown = { readonly position: number; readonly dossier: Dossier }

/** Rows of a notice that stood the time: they move on to their agreements, which leave in the same transaction. */
export async function clearRows(deed: Deed, notice: string, rows: readonly Shown[]): Promise<string[]> {
  if (rows.length === 0) return []
  const ids = rows.map((row) => row.dossier.id)
  await concludeMany(
    deed,
    rows.map(({ dossier }) => ({ dossier, result: 'clear', facts: { notice } })),
  )
  const documents = await documentsOf(deed.tx, ids)
  await keepResults(
    deed.tx,
    rows.map(({ position, dossier }) => ({
      notice,
      position,
      result: 'clear' as const,
      document: documents.get(dossier.id) ?? null,
    })),
    deed.now,
  )
  await makeResultsFound(
    deed.tx,
    notice,
    rows.map((row) => row.position),
    deed.now,
  )
  return sendOut(deed, ids)
}
