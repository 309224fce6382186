import { all, first, ids, one, run, sql, type Tx } from '#platform/db'
import { searchWords } from '#platform/search'
import type { Reference } from '../reference.ts'

const columns = sql`r.id, r.source, r.external_id, r.title, r.abstract, r.lang, r.funder, r.category, r.organisation_name, r.lead_name,
  r.amount, r.began, r.ended, r.digest, r.on_behalf_of, r.imported_at, r.year, r.address, r.list`

/** Answers whether the record was new, changed, or there already with the same content. */
export async function keepReference(tx: Tx, reference: Reference): Promise<'new' | 'changed' | 'same'> {
  const { id, title, abstract, organisation_name, lead_name, external_id } = reference
  const words = searchWords(`${title} ${abstract ?? ''} ${organisation_name ?? ''} ${lead_name ?? ''} ${external_id}`)
  const row = await first<{ fresh: boolean }>(
    tx,
    sql`
    insert into overlap.reference (id, source, external_id, title, abstract, lang, funder, category, organisation_name, lead_name,
      amount, began, ended, digest, on_behalf_of, imported_at, year, address, list, words)
    values (${id}, ${reference.source}, ${external_id}, ${title}, ${abstract}, ${reference.lang}, ${reference.funder}, ${reference.category},
      ${organisation_name}, ${lead_name}, ${reference.amount}, ${reference.began}, ${reference.ended}, ${reference.digest},
      ${reference.on_behalf_of}, ${reference.imported_at}, ${reference.year}, ${reference.address}, ${reference.list}, array_to_tsvector(${words}::text[]))
    on conflict (id) do update set title = excluded.title, abstract = excluded.abstract, lang = excluded.lang, funder = excluded.funder,
      category = excluded.category, organisation_name = excluded.organisation_name, lead_name = excluded.lead_name, amount = excluded.amount,
      began = excluded.began, ended = excluded.ended, digest = excluded.digest, on_behalf_of = excluded.on_behalf_of,
      imported_at = excluded.imported_at, year = excluded.year, address = excluded.address, list = excluded.list, words = excluded.words
    where overlap.reference.digest <> excluded.digest
    returning (xmax = 0) as fresh`,
  )
  return row ? (row.fresh ? 'new' : 'changed') : 'same'
}

export const readReference = (tx: Tx, id: string): Promise<Reference> =>
  one(tx, sql<Reference>`select ${columns} from overlap.reference r where r.id = ${id}`, {
    zh: '参考项目',
    en: 'reference',
  })

export type ReferenceFilter = {
  readonly query: string | null
  readonly source: string | null
  readonly after: string | null
  readonly limit: number
}

/** Newest id first. The words are searched inside a function, since under row-level security they would reach no index. */
export const listReferences = (tx: Tx, { query, source, after, limit }: ReferenceFilter): Promise<Reference[]> =>
  query
    ? all(
        tx,
        sql<Reference>`
    select ${columns} from overlap.references_with(${query}::tsquery, ${source}, ${after}::uuid, ${limit}) found(id)
      join overlap.reference r on r.id = found.id order by r.id desc`,
      )
    : all(
        tx,
        sql<Reference>`
    select ${columns} from overlap.reference r
    where (${source}::text is null or r.source = ${source}) and (${after}::uuid is null or r.id < ${after}::uuid)
    order by r.id desc limit ${limit}`,
      )

export const sourcesOf = (
  tx: Tx,
): Promise<{ source: string; count: number; on_behalf_of: string; imported_at: Date }[]> =>
  all(
    tx,
    sql`select source, count(*) as count, max(on_behalf_of) as on_behalf_of, max(imported_at) as imported_at
    from overlap.reference group by source order by source`,
  )

/** The digests that are there already: an importer skips what has not changed without an act for each. */
export const digestsOf = async (tx: Tx, references: readonly string[]): Promise<Map<string, string>> =>
  new Map(
    (
      await all<{ id: string; digest: string }>(
        tx,
        sql`select id, digest from overlap.reference where id = any(${references as string[]}::uuid[])`,
      )
    ).map(({ id, digest }) => [id, digest]),
  )

export const referencesOf = (tx: Tx, list: readonly string[]): Promise<Reference[]> =>
  all(tx, sql<Reference>`select ${columns} from overlap.reference r where r.id = any(${list as string[]}::uuid[])`)

export const dropReferences = (tx: Tx, list: readonly string[]): Promise<number> =>
  run(tx, sql`delete from overlap.reference where id = any(${ids(list)})`)
