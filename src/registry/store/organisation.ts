import type { Day, Instant } from '#platform/clock'
import { all, first, ids, one, run, sql, type Tx } from '#platform/db'
import type { Organisation, OrganisationName } from '../organisation.ts'
import { orRefuse } from './unique.ts'

const columns =
  sql.raw(`o.id, o.uscc, o.local_id, o.no_uscc_reason, o.name, o.kind, o.public_class, o.region, o.managing_zone,
  o.industry, o.legal_person, o.merged_into, o.version`)
export const theOrganisation = { zh: '这家单位', en: 'such organisation' }

export type NewOrganisation = Omit<Organisation, 'merged_into' | 'version'>

export async function insertOrganisation(tx: Tx, made: NewOrganisation, since: Day, at: Instant): Promise<void> {
  const insert = sql`
    with made as (
      insert into registry.organisation (id, uscc, local_id, no_uscc_reason, name, kind, public_class, region, managing_zone,
        industry, legal_person, created_at)
      values (${made.id}, ${made.uscc}, ${made.local_id}, ${made.no_uscc_reason}, ${made.name}, ${made.kind}, ${made.public_class},
        ${made.region}, ${made.managing_zone}, ${made.industry}, ${made.legal_person}, ${at})
      returning id)
    insert into registry.organisation_name (organisation, name, since) select id, ${made.name}, ${since} from made`
  await orRefuse(
    run(tx, insert),
    {
      organisation_pk: 'registry.organisation_exists',
      organisation_uscc_unique: 'registry.organisation_exists',
      organisation_local_id_unique: 'registry.organisation_exists',
    },
    { name: made.name },
  )
}

/** Saves the details (not the numbers, not the name); false when the version is no longer the one that was read. */
export async function updateOrganisation(
  tx: Tx,
  changed: Omit<NewOrganisation, 'uscc' | 'local_id' | 'no_uscc_reason' | 'name'>,
  version: number,
): Promise<boolean> {
  const rows = await run(
    tx,
    sql`
    update registry.organisation set kind = ${changed.kind}, public_class = ${changed.public_class}, region = ${changed.region},
      managing_zone = ${changed.managing_zone}, industry = ${changed.industry}, legal_person = ${changed.legal_person}, version = version + 1
    where id = ${changed.id} and version = ${version}`,
  )
  return rows === 1
}

/** Closes the present name the day before and opens the new one; the register keeps both. */
export async function renameOrganisationRow(
  tx: Tx,
  id: string,
  name: string,
  since: Day,
  document: string | null,
): Promise<void> {
  await run(
    tx,
    sql`
    update registry.organisation_name set until = ${since}::date - 1 where organisation = ${id} and until is null`,
  )
  await run(
    tx,
    sql`
    insert into registry.organisation_name (organisation, name, since, document) values (${id}, ${name}, ${since}, ${document})`,
  )
  await run(tx, sql`update registry.organisation set name = ${name}, version = version + 1 where id = ${id}`)
}

export const namesOf = (tx: Tx, id: string): Promise<OrganisationName[]> =>
  all(
    tx,
    sql<OrganisationName>`select name, since, until, document from registry.organisation_name where organisation = ${id} order by since desc`,
  )

/** The name borne on that day, such as the day a contract was signed; before the first known day, the earliest name. */
export async function nameOn(tx: Tx, id: string, day: Day): Promise<string | null> {
  const row = await first<{ name: string }>(
    tx,
    sql`
    select name from registry.organisation_name where organisation = ${id}
    order by (since <= ${day}) desc, case when since <= ${day} then since end desc nulls last, since limit 1`,
  )
  return row?.name ?? null
}

export const readOrganisation = (tx: Tx, id: string): Promise<Organisation> =>
  one(tx, sql<Organisation>`select ${columns} from registry.organisation o where o.id = ${id}`, theOrganisation)

export const lockOrganisation = (tx: Tx, id: string): Promise<Organisation> =>
  one(
    tx,
    sql<Organisation>`select ${columns} from registry.organisation o where o.id = ${id} for update`,
    theOrganisation,
  )

/** The organisation that speaks for this id: itself, or the one it was merged into. */
export const keptOrganisation = (tx: Tx, id: string): Promise<Organisation | null> =>
  first(
    tx,
    sql<Organisation>`
    select ${columns} from registry.organisation named join registry.organisation o on o.id = coalesce(named.merged_into, named.id)
    where named.id = ${id}`,
  )

export const organisationsById = (tx: Tx, list: readonly string[]): Promise<Organisation[]> =>
  all(tx, sql<Organisation>`select ${columns} from registry.organisation o where o.id = any(${ids(list)})`)

export const organisationByUscc = (tx: Tx, uscc: string): Promise<Organisation | null> =>
  first(tx, sql<Organisation>`select ${columns} from registry.organisation o where o.uscc = ${uscc}`)

/** Present and former names that contain the words, or the code itself; blanks and points between characters do not matter. */
export const searchOrganisationRows = (tx: Tx, query: string, limit: number): Promise<Organisation[]> =>
  all(
    tx,
    sql<Organisation>`
    select ${columns} from registry.organisation o where o.merged_into is null and o.id in (${named(query)})
    order by (o.name_key = ${query}) desc, length(o.name), o.name limit ${limit}`,
  )

/** The register by name, page by page; with a search, only what it finds. */
export const listOrganisationRows = (
  tx: Tx,
  query: string,
  after: string | null,
  limit: number,
): Promise<Organisation[]> =>
  all(
    tx,
    sql<Organisation>`
    select ${columns} from registry.organisation o where o.merged_into is null
    ${query ? sql`and o.id in (${named(query)})` : sql``}
    ${after ? sql`and (o.name_key, o.id) > (select a.name_key, a.id from registry.organisation a where a.id = ${after})` : sql``}
    order by o.name_key, o.id limit ${limit}`,
  )

/** Found by the pairs of neighbouring characters, each off an index, then compared as a whole. */
const named = (query: string) => sql`
  select u.id from registry.organisation u where u.uscc = upper(${query})
  union select u.id from registry.organisation u
    where registry.pairs_of(u.name_key) @> ${pairsIn(query)}::text[] and strpos(u.name_key, ${query}) > 0
  union select n.organisation from registry.organisation_name n
    where registry.pairs_of(n.name_key) @> ${pairsIn(query)}::text[] and strpos(n.name_key, ${query}) > 0`

const pairsIn = (query: string): string[] => {
  const characters = [...query]
  if (characters.length < 2) return characters
  return characters.slice(1).map((character, at) => characters[at]! + character)
}
