import type { Instant } from '#platform/clock'
import { all, first, ids, one, run, sql, type Tx } from '#platform/db'
import type { FieldCode, Person } from '../person.ts'
import { orRefuse } from './unique.ts'

const columns = sql.raw('p.id, p.name, p.latin_name, p.title, p.degree, p.orcid, p.merged_into, p.version')
export const thePerson = { zh: '这位人员', en: 'such person' }

export type NewPerson = Pick<Person, 'id' | 'name' | 'latin_name' | 'title' | 'degree' | 'orcid'>

export const insertPerson = (tx: Tx, person: NewPerson, at: Instant) =>
  orRefuse(
    run(
      tx,
      sql`
      insert into registry.person (id, name, latin_name, title, degree, orcid, created_at)
      values (${person.id}, ${person.name}, ${person.latin_name}, ${person.title}, ${person.degree}, ${person.orcid}, ${at})`,
    ),
    { person_pk: 'registry.person_exists', person_orcid_unique: 'registry.orcid_known' },
  )

/** Saves what is public; `version` is the one the editor saw. Answers false when somebody else was quicker. */
export async function updatePerson(tx: Tx, person: NewPerson, version: number): Promise<boolean> {
  const changed = await orRefuse(
    run(
      tx,
      sql`
      update registry.person set name = ${person.name}, latin_name = ${person.latin_name}, title = ${person.title},
        degree = ${person.degree}, orcid = ${person.orcid}, version = version + 1
      where id = ${person.id} and version = ${version}`,
    ),
    { person_orcid_unique: 'registry.orcid_known' },
  )
  return changed === 1
}

export const readPerson = (tx: Tx, id: string): Promise<Person> =>
  one(tx, sql<Person>`select ${columns} from registry.person p where p.id = ${id}`, thePerson)

/** The person that speaks for this id: itself, or the one it was merged into. */
export const keptPerson = (tx: Tx, id: string): Promise<Person | null> =>
  first(
    tx,
    sql<Person>`
    select ${columns} from registry.person named join registry.person p on p.id = coalesce(named.merged_into, named.id)
    where named.id = ${id}`,
  )

export const peopleById = (tx: Tx, list: readonly string[]): Promise<Person[]> =>
  all(tx, sql<Person>`select ${columns} from registry.person p where p.id = any(${ids(list)})`)

export async function replaceFields(tx: Tx, person: string, fields: readonly FieldCode[]): Promise<void> {
  await run(tx, sql`delete from registry.person_field where person = ${person}`)
  await insertFields(tx, person, fields)
}

export const insertFields = (tx: Tx, person: string, fields: readonly FieldCode[]) =>
  run(
    tx,
    sql`
    insert into registry.person_field (person, scheme, code)
    select distinct ${person}::uuid, scheme, code
    from unnest(${fields.map((field) => field.scheme)}::text[], ${fields.map((field) => field.code)}::text[]) as f(scheme, code)`,
  )

export const fieldsOf = (tx: Tx, person: string): Promise<FieldCode[]> =>
  all(tx, sql<FieldCode>`select scheme, code from registry.person_field where person = ${person} order by scheme, code`)
