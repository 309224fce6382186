import type { Tx } from '#platform/act'
import type { Instant } from '#platform/clock'
import { moved, rowsToMove } from './importing.ts'
import type { OpenList } from './open-list.ts'
import type { Reference } from './reference.ts'
import { judgedAmong } from './store/pair.ts'
import { dropReferences, keepReference, referencesOf } from './store/reference.ts'
import { dropTexts } from './store/text.ts'

/**
 * Takes back what a list has brought: what was new goes, what was changed is as it was before. What another list has
 * brought since, and what somebody has judged a dossier by, stays. Runs in the platform's own name.
 */
export async function undoRows(tx: Tx, list: OpenList, now: Instant): Promise<OpenList> {
  const rows = await rowsToMove(tx, list)
  const touched = rows.filter(({ outcome }) => outcome === 'new' || outcome === 'changed')
  const there = await referencesOf(
    tx,
    touched.map(({ reference }) => reference!),
  )
  const mine = new Set(there.filter((one) => one.list === list.id).map(({ id }) => id))
  const judged = await judgedAmong(tx, [...mine])
  const free = touched.filter(({ reference }) => mine.has(reference!) && !judged.has(reference!))
  const gone = free.filter(({ outcome }) => outcome === 'new').map(({ reference }) => reference!)
  await dropReferences(tx, gone)
  await dropTexts(tx, gone)
  for (const { before } of free) if (before) await keepReference(tx, asKept(before))
  const counts = {
    ...list.counts,
    undone: (list.counts.undone ?? 0) + free.length,
    stays: (list.counts.stays ?? 0) + touched.length - free.length,
  }
  return moved(tx, list, rows, { stage: 'undone', counts }, now)
}

/** JSON knows no instants. */
function asKept(before: unknown): Reference {
  const kept = before as Reference
  return { ...kept, imported_at: new Date(kept.imported_at) }
}
