import type { Instant } from '#platform/clock'
import { all, first, ids, run, sql, type Tx } from '#platform/db'
import type { Home } from '../detect/find.ts'
import { termsOf } from '../detect/terms.ts'
import { unitsOf } from '../detect/units.ts'
import { keepMarks } from './mark.ts'

export type Kept = {
  readonly id: string
  readonly kind: 'dossier' | 'reference'
  readonly body: string
  readonly digest: string
}

/** Keeps texts with their terms, new or in the place of an earlier state; whatever is kept is found from the next query on. */
export async function keepTexts(tx: Tx, texts: readonly Kept[], at: Instant): Promise<void> {
  if (texts.length === 0) return
  const list = ids(texts.map(({ id }) => id))
  const gone = await all(
    tx,
    sql<{ terms: number[] }>`select terms from overlap.text where id = any(${list}) for update`,
  )
  const rows = texts.map((text) => ({ ...text, terms: [...termsOf(unitsOf(text.body)).keys()] }))
  await run(
    tx,
    sql`
    insert into overlap.text (id, kind, body, digest, terms, kept_at)
    select r.id, r.kind, r.body, r.digest, r.terms, ${at} from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as r(id uuid, kind text, body text, digest text, terms integer[])
    on conflict (id) do update set body = excluded.body, digest = excluded.digest, terms = excluded.terms, kept_at = excluded.kept_at`,
  )
  await keepMarks(tx, texts)
  const counts = new Map<number, number>([[0, rows.length - gone.length]])
  const add = (terms: readonly number[], by: number) => {
    for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + by)
  }
  for (const { terms } of rows) add(terms, 1)
  for (const { terms } of gone) add(terms, -1)
  await count(tx, counts)
}

/** What is taken out is found no more, and its terms are as rare as they were without it. */
export async function dropTexts(tx: Tx, gone: readonly string[]): Promise<void> {
  if (gone.length === 0) return
  await run(tx, sql`delete from overlap.pair where one = any(${ids(gone)}) or other = any(${ids(gone)})`)
  const rows = await all(
    tx,
    sql<{
      terms: number[]
    }>`delete from overlap.text where id = any(${ids(gone)}) and kind = 'reference' returning terms`,
  )
  const counts = new Map<number, number>([[0, -rows.length]])
  for (const { terms } of rows) for (const term of terms) counts.set(term, (counts.get(term) ?? 0) - 1)
  await count(tx, counts)
}

/** In the order of the terms, so that two who count at once wait for each other and not in a circle. */
async function count(tx: Tx, counts: ReadonlyMap<number, number>): Promise<void> {
  const changed = [...counts].filter(([, by]) => by !== 0).sort(([one], [other]) => one - other)
  await run(
    tx,
    sql`
    insert into overlap.term (term, holding)
    select * from unnest(${changed.map(([term]) => term)}::integer[], ${changed.map(([, by]) => by)}::integer[]) as c(term, by) order by term
    on conflict (term) do update set holding = overlap.term.holding + excluded.holding`,
  )
}

/** The detector's home in PostgreSQL, shared by all nodes. */
export const homeIn = (tx: Tx): Home => ({
  size: async () =>
    (await first(tx, sql<{ holding: number }>`select holding from overlap.term where term = 0`))?.holding ?? 0,
  async holding(terms) {
    const rows = await all(
      tx,
      sql<{ term: number; holding: number }>`
      select term, holding from overlap.term where term = any(${terms as number[]}::integer[])`,
    )
    return new Map(rows.map(({ term, holding }) => [term, holding]))
  },
  async candidates(weighted, most) {
    const terms = weighted.map(({ term }) => term)
    const weights = weighted.map(({ weight }) => weight)
    const rows = await all(
      tx,
      sql<{ id: string }>`select c as id from overlap.candidates(${terms}::integer[], ${weights}::float8[], ${most}) c`,
    )
    return rows.map(({ id }) => id)
  },
  async texts(wanted) {
    const rows = await all(
      tx,
      sql<{ id: string; body: string }>`select id, body from overlap.text where id = any(${ids(wanted)})`,
    )
    return new Map(rows.map(({ id, body }) => [id, body]))
  },
})

export const kindsOf = async (tx: Tx, wanted: readonly string[]): Promise<ReadonlyMap<string, Kept['kind']>> =>
  new Map(
    (
      await all(
        tx,
        sql<{ id: string; kind: Kept['kind'] }>`select id, kind from overlap.text where id = any(${ids(wanted)})`,
      )
    ).map(({ id, kind }) => [id, kind]),
  )

export const bodyOf = async (tx: Tx, id: string): Promise<string | null> =>
  (await first(tx, sql<{ body: string }>`select body from overlap.text where id = ${id}`))?.body ?? null

/** References that were imported or changed since, a batch at a time. */
export const referencesToKeep = (tx: Tx, most: number): Promise<Kept[]> =>
  all(
    tx,
    sql<Kept>`
    select r.id, 'reference' as kind, concat_ws(E'\n', r.title, r.abstract) as body, r.digest
    from overlap.references_to_keep(${most}) k(id) join overlap.reference r on r.id = k.id`,
  )

/** A home that shows only some of its texts; more candidates are looked up, since most of them may be closed. */
export type Window = {
  among(ids: readonly string[]): Promise<ReadonlySet<string>>
  texts(ids: readonly string[]): Promise<ReadonlyMap<string, string>>
}
const beyond = 10

export const openHome = (tx: Tx, window: Window): Home => {
  const home = homeIn(tx)
  return {
    ...home,
    async candidates(weighted, most) {
      const found = await home.candidates(weighted, most * beyond)
      const open = await window.among(found)
      return found.filter((id) => open.has(id)).slice(0, most)
    },
    texts: window.texts,
  }
}
