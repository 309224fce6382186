import type { Tx } from '#platform/act'
import type { Instant } from '#platform/clock'
import { Refusal } from '#platform/refusal'
import { type Counts, type Mapping, type OpenList, type Outcome, recordOf } from './open-list.ts'
import { type Published, published, type Reference } from './reference.ts'
import { type ListRow, markRows, moveList, type RowFound, rowsAfter } from './store/open-list.ts'
import { digestsOf, keepReference, referencesOf } from './store/reference.ts'

/** Rows that one turn of the clock imports; the act itself does the first, so that a short list is done at once. */
const atOnce = 500

/** The dry run (试导入): what an import would do with each row, and nothing else. */
export async function tryRows(tx: Tx, list: OpenList, mapping: Mapping): Promise<Counts> {
  const seen = new Set<string>()
  const counts: Partial<Record<Outcome, number>> = {}
  for (let after = 0; ; ) {
    const rows = await rowsAfter(tx, list.id, after, 2000)
    if (rows.length === 0) return counts
    const read = rows.map((row) => readRow(list, mapping, row))
    const known = await digestsOf(
      tx,
      read.flatMap(({ taken }) => (taken ? [taken.id] : [])),
    )
    const found = read.map(({ line, taken, problems }): RowFound => {
      if (!taken) return { line, reference: null, problems, outcome: 'wrong' }
      const repeated = seen.has(taken.id)
      seen.add(taken.id)
      const digest = known.get(taken.id)
      const outcome = repeated
        ? 'repeated'
        : digest === undefined
          ? 'new'
          : digest === taken.digest
            ? 'same'
            : 'changed'
      return { line, reference: taken.id, problems: null, outcome }
    })
    for (const { outcome } of found) counts[outcome] = (counts[outcome] ?? 0) + 1
    await markRows(tx, list.id, found)
    after = rows.at(-1)!.line
  }
}

/** Takes the next rows of a list into the library; the stage says when all were. Runs in the platform's own name. */
export async function importRows(tx: Tx, list: OpenList, now: Instant): Promise<OpenList> {
  const rows = await rowsAfter(tx, list.id, list.reached, atOnce)
  const mapping = list.mapping ?? {}
  const wanted = rows.filter(({ outcome }) => outcome === 'new' || outcome === 'changed' || outcome === 'same')
  const before = new Map(
    (
      await referencesOf(
        tx,
        wanted.map(({ reference }) => reference!),
      )
    ).map((one) => [one.id, one]),
  )
  const counts: Partial<Record<Outcome, number>> = list.reached === 0 ? {} : { ...list.counts }
  const found: RowFound[] = []
  for (const row of rows) {
    const { taken, problems } = readRow(list, mapping, row)
    const outcome = taken && row.outcome !== 'repeated' ? await take(tx, list, taken, now) : (row.outcome ?? 'wrong')
    counts[outcome] = (counts[outcome] ?? 0) + 1
    const earlier = outcome === 'changed' && taken ? before.get(taken.id) : undefined
    found.push({ line: row.line, reference: row.reference, problems, outcome, ...(earlier ? { before: earlier } : {}) })
  }
  await markRows(tx, list.id, found)
  return moved(tx, list, rows, { stage: 'imported', counts }, now)
}

const take = (tx: Tx, list: OpenList, taken: Published, now: Instant): Promise<'new' | 'changed' | 'same'> =>
  keepReference(tx, { ...taken, on_behalf_of: list.funder, imported_at: now, list: list.id } satisfies Reference)

type Read = {
  readonly line: number
  readonly taken: Published | null
  readonly problems: RowFound['problems']
}
export function readRow(list: OpenList, mapping: Mapping, { line, cells }: Pick<ListRow, 'line' | 'cells'>): Read {
  try {
    return { line, taken: published(list.source, recordOf(list, mapping, cells)), problems: null }
  } catch (error) {
    if (error instanceof Refusal) return { line, taken: null, problems: error.problems }
    throw error
  }
}

/** A list whose last rows were reached is done; one that has more goes on from there. */
export async function moved(
  tx: Tx,
  list: OpenList,
  rows: readonly ListRow[],
  { stage, counts }: { readonly stage: 'imported' | 'undone'; readonly counts: Counts },
  now: Instant,
): Promise<OpenList> {
  const done = rows.length < atOnce
  const reached = rows.at(-1)?.line ?? list.reached
  const next = { stage: done ? stage : list.stage, reached, counts, ended_at: done ? now : null } as const
  await moveList(tx, list.id, next)
  return { ...list, ...next }
}

export const rowsToMove = (tx: Tx, list: OpenList): Promise<ListRow[]> => rowsAfter(tx, list.id, list.reached, atOnce)
