import { createReadStream, createWriteStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { createGunzip } from 'node:zlib'
import { system } from '#platform/actor'
import type { Instant } from '#platform/clock'
import type { Db } from '#platform/db'
import { ask, perform } from '#platform/perform'
import { explain, Refusal } from '#platform/refusal'
import { importDossier, knownReferences, published } from '../overlap/index.ts'

export type ImportPlan = {
  readonly file: string
  readonly source: string
  readonly onBehalfOf: string
  /** Where the rows that were refused go, one JSON line each: line number, sentence, fields. */
  readonly rejects: string
  readonly now: () => Instant
  readonly told: (done: Counts) => void
}
/** `repeated`: rows of this very file that stood in an earlier line already, in other details; the first one stands. */
export type Counts = {
  read: number
  imported: number
  changed: number
  unchanged: number
  repeated: number
  rejected: number
}
type Row = { readonly line: number; readonly text: string }

/** Acts that run at a time: the pool has ten connections, and a service that answers people keeps some. */
const atOnce = 6
const chunkRows = 300

/**
 * Imports a list of published projects (JSON lines, gzipped or not), each row through the act `import-dossier`. A run that
 * was broken off is simply started again: rows that are there already are skipped, so nothing happens twice.
 */
export async function importDossiers(db: Db, plan: ImportPlan): Promise<Counts> {
  const counts: Counts = { read: 0, imported: 0, changed: 0, unchanged: 0, repeated: 0, rejected: 0 }
  const seen = new Set<string>()
  const rejects = createWriteStream(plan.rejects)
  try {
    for await (const rows of chunks(plan.file)) {
      await takeChunk(db, plan, rows, { counts, seen }, (line) => void rejects.write(`${JSON.stringify(line)}\n`))
      plan.told(counts)
    }
  } finally {
    await new Promise((resolve) => rejects.end(resolve))
  }
  return counts
}

async function* chunks(file: string): AsyncGenerator<Row[]> {
  const bytes = createReadStream(file)
  const input = file.endsWith('.gz') ? bytes.pipe(createGunzip()) : bytes
  // A stream that fails to open or unpack ends the reading of lines with its error.
  bytes.on('error', (error) => input.destroy(error))
  let rows: Row[] = []
  let line = 0
  for await (const text of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    line += 1
    if (text.trim() === '') continue
    rows.push({ line, text })
    if (rows.length < chunkRows) continue
    yield rows
    rows = []
  }
  if (rows.length > 0) yield rows
}

async function takeChunk(
  db: Db,
  plan: ImportPlan,
  rows: readonly Row[],
  { counts, seen }: { readonly counts: Counts; readonly seen: Set<string> },
  reject: (line: object) => void,
) {
  counts.read += rows.length
  const refused = ({ line }: Row, error: Refusal) => {
    counts.rejected += 1
    const fields = error.problems.map(({ field, says }) => ({ field, zh: says.zh, en: says.en }))
    reject({ line, code: error.code, zh: explain(error, 'zh'), en: explain(error, 'en'), fields })
  }
  const first = readable(plan.source, rows, refused).filter(({ id }) => !seen.has(id) && seen.add(id))
  counts.repeated = counts.read - counts.rejected - seen.size
  const fresh = await withoutKnown(db, plan, first, counts)
  const queue = fresh.values()
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (const { row, record } of queue) await takeOne(db, plan, record, counts, (error) => refused(row, error))
    }),
  )
}

type Readable = {
  readonly row: Row
  readonly record: Record<string, unknown>
  readonly id: string
  readonly digest: string
}

function readable(source: string, rows: readonly Row[], refused: (row: Row, error: Refusal) => void): Readable[] {
  return rows.flatMap((row) => {
    try {
      const record = parsed(row.text)
      const { id, digest } = published(source, record)
      return [{ row, record, id, digest }]
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      refused(row, error)
      return []
    }
  })
}

function parsed(text: string): Record<string, unknown> {
  try {
    const record = JSON.parse(text)
    if (typeof record === 'object' && record !== null && !Array.isArray(record)) return record
  } catch {
    // Told below, like every other row that is no record.
  }
  const says = { zh: '这一行不是一条 JSON 记录', en: 'This line is no JSON record' }
  throw new Refusal('overlap.record_wrong', { id: '—' }, [{ field: '', says }])
}

async function withoutKnown(db: Db, plan: ImportPlan, rows: readonly Readable[], counts: Counts): Promise<Readable[]> {
  const references = rows.map(({ id }) => id)
  const known = await ask(db, knownReferences, { references }, { actor: system(), lang: 'zh', received: plan.now() })
  const fresh = rows.filter(({ id, digest }) => known[id] !== digest)
  counts.unchanged += rows.length - fresh.length
  return fresh
}

async function takeOne(
  db: Db,
  { source, onBehalfOf, now }: ImportPlan,
  record: Record<string, unknown>,
  counts: Counts,
  refused: (error: Refusal) => void,
): Promise<void> {
  try {
    const by = { actor: system(), received: now(), via: 'import' as const, lang: 'zh' as const }
    const { result } = await perform(db, importDossier, { source, onBehalfOf, record }, by)
    counts[result === 'new' ? 'imported' : 'changed'] += 1
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    // The same row twice in one file.
    if (error.code === 'overlap.imported_already') counts.unchanged += 1
    else refused(error)
  }
}
