import type { Static, TObject } from 'typebox'
import type { Tx } from '#platform/act'
import { dayOf, type Instant } from '#platform/clock'
import { Id } from '#platform/ids'
import { PersonDetails, PersonName, readPublic } from './person.ts'
import { PersonalInput, readPersonal } from './personal.ts'
import { insertFields, insertPerson } from './store/person.ts'
import { insertPersonal } from './store/personal.ts'

/** What is asked about somebody who comes into the registry, whoever brings them in. */
export const EnrolInput = {
  person: Id('id of the new person'),
  name: PersonName,
  ...PersonDetails,
  ...PersonalInput,
}
type Enrolled = Static<TObject<typeof EnrolInput>>

/** Writes a person in: by an official (registry.register-person) or by themself together with an account. */
export async function enrolPerson(tx: Tx, { person, fields, ...typed }: Enrolled, now: Instant): Promise<void> {
  const { name, latin_name, title, degree, orcid, ...personal } = typed
  await insertPerson(tx, { id: person, ...readPublic({ name, latin_name, title, degree, orcid }) }, now)
  await insertPersonal(tx, person, readPersonal(personal, dayOf(now)), now)
  if (fields) await insertFields(tx, person, fields)
}
