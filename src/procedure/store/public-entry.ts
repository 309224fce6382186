import type { Instant } from '#platform/clock'
import { all, json, run, sql, type Tx } from '#platform/db'
import { searchQuery, searchWords } from '#platform/search'
import type { Text } from '#platform/text'

export type PublicKind = 'round' | 'guide' | 'notice' | 'result'
export type PublicEntry = {
  readonly kind: PublicKind
  readonly id: string
  readonly round: string
  readonly notice: string | null
  readonly title: Text
  readonly summary: Text
  readonly at: Instant
}

/** Makes these findable; what was there under the same kind and id is replaced. `more` is searched and not shown. */
export async function publishEntries(tx: Tx, entries: readonly (PublicEntry & { more?: string })[]): Promise<void> {
  if (entries.length === 0) return
  const rows = entries.map(({ more = '', ...entry }) => ({
    ...entry,
    words: searchWords(`${entry.title.zh} ${entry.title.en} ${entry.summary.zh} ${entry.summary.en} ${more}`),
  }))
  await run(
    tx,
    sql`
    insert into procedure.public_entry (kind, id, round, notice, title, summary, at, words)
    select e.kind, e.id, e.round, e.notice, e.title, e.summary, e.at, array_to_tsvector(e.words)
    from jsonb_to_recordset(${json(rows)}) as e(kind text, id text, round uuid, notice uuid, title jsonb, summary jsonb, at timestamptz, words text[])
    on conflict (kind, id) do update set title = excluded.title, summary = excluded.summary, words = excluded.words`,
  )
}

const columns = sql`e.kind, e.id, e.round, e.notice, e.title, e.summary, e.at`
export type Key = { readonly at: Instant; readonly id: string }

/** Entries of one kind with all the words that were typed, newest first, by key. */
export function findEntries(
  tx: Tx,
  typed: string,
  kind: PublicKind,
  after: Key | null,
  limit: number,
): Promise<PublicEntry[]> {
  const query = searchQuery(typed)
  if (!query) return Promise.resolve([])
  return all(
    tx,
    sql<PublicEntry>`
    select ${columns} from procedure.public_entry e
    where e.words @@ ${query}::tsquery and e.kind = ${kind} and ${after ? sql`(e.at, e.id) < (${after.at}, ${after.id})` : sql`true`}
    order by e.at desc, e.id desc limit ${limit}`,
  )
}

export const newestEntries = (tx: Tx, limit: number): Promise<PublicEntry[]> =>
  all(
    tx,
    sql<PublicEntry>`select ${columns} from procedure.public_entry e where e.kind <> 'guide' order by e.at desc, e.kind, e.id limit ${limit}`,
  )
