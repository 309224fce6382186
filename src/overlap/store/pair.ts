import type { Instant } from '#platform/clock'
import { all, first, ids, json, run, sql, type Tx } from '#platform/db'
import type { Hit } from '../detect/find.ts'
import { ordered, type Pair, type Verdict } from '../pair.ts'
import { kindsOf } from './text.ts'

/** What was found this time stands in the place of what was found before. */
export async function keepPairs(tx: Tx, one: string, hits: readonly Hit[], at: Instant): Promise<void> {
  await run(tx, sql`delete from overlap.pair where one = ${one}`)
  const kinds = await kindsOf(
    tx,
    hits.map(({ id }) => id),
  )
  for (const { id, share, evidence, flagged, passages } of hits)
    await run(
      tx,
      sql`
      insert into overlap.pair (one, other, other_kind, share, evidence, flagged, passages, checked_at)
      values (${one}, ${id}, ${kinds.get(id) ?? 'reference'}, ${share}, ${evidence}, ${flagged}, ${json(passages)}, ${at})`,
    )
}

const columns = sql`p.one, p.other, p.other_kind, p.share, p.evidence, p.flagged, p.passages, p.checked_at`
/** The pairs of a dossier: what was found for it, and where a later dossier was found to overlap with it. */
export const pairsOf = (tx: Tx, dossier: string): Promise<Pair[]> =>
  all(
    tx,
    sql<Pair>`
    select ${columns} from overlap.pair p where p.one = ${dossier}
    union all select ${columns} from overlap.pair p where p.other = ${dossier}
      and not exists (select 1 from overlap.pair q where q.one = ${dossier} and q.other = p.one)
    order by evidence desc limit 100`,
  )

export const pairOf = (tx: Tx, one: string, other: string): Promise<Pair | null> =>
  first(tx, sql<Pair>`select ${columns} from overlap.pair p where p.one = ${one} and p.other = ${other}`)

export const verdictsOf = (tx: Tx, one: string, others: readonly string[]): Promise<Verdict[]> =>
  all(
    tx,
    sql<Verdict>`
    select id, low, high, finding, reason, person_name, at from overlap.verdict
    where (low = ${one} and high = any(${ids(others)})) or (high = ${one} and low = any(${ids(others)})) order by at desc`,
  )

type Given = Pick<Verdict, 'id' | 'finding' | 'reason' | 'person_name' | 'at'> & {
  readonly one: string
  readonly other: string
  readonly person: string
  readonly on_behalf_of: string | null
}
export const insertVerdict = (tx: Tx, given: Given): Promise<number> => {
  const [low, high] = ordered(given.one, given.other)
  return run(
    tx,
    sql`
    insert into overlap.verdict (id, low, high, finding, reason, person, person_name, on_behalf_of, at)
    values (${given.id}, ${low}, ${high}, ${given.finding}, ${given.reason}, ${given.person}, ${given.person_name}, ${given.on_behalf_of}, ${given.at})`,
  )
}

/** Texts that somebody has judged a dossier by. */
export const judgedAmong = async (tx: Tx, among: readonly string[]): Promise<ReadonlySet<string>> =>
  new Set(
    (
      await all(
        tx,
        sql<{ id: string }>`
        select low as id from overlap.verdict where low = any(${ids(among)})
        union select high from overlap.verdict where high = any(${ids(among)})`,
      )
    ).map(({ id }) => id),
  )
