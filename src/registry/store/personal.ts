import type { Day, Instant } from '#platform/clock'
import { all, first, run, sql, type Tx } from '#platform/db'
import type { NumberKind } from '../number-kind.ts'
import {
  type Identifier,
  type Masked,
  maskEmail,
  maskNumber,
  maskPhone,
  type Personal,
  type PersonalChange,
} from '../personal.ts'
import { markOf, seal, unseal } from '../vault.ts'
import { asSystem } from './as-system.ts'
import { orRefuse } from './unique.ts'

/** Writes the private row for the first time. It reads nothing back, so somebody without a name may do it. */
export const insertPersonal = (tx: Tx, person: string, personal: PersonalChange, at: Instant) =>
  orRefuse(
    run(
      tx,
      sql`
      insert into registry.person_private (person, number_kind, number_sealed, number_mask, number_mark, birth, gender,
        phone_sealed, phone_mask, phone_mark, email_sealed, email_mask, email_mark, changed_at)
      values (${person}, ${numberValues(person, personal)}, ${personal.birth ?? null}, ${personal.gender ?? null},
        ${phoneValues(person, personal)}, ${emailValues(person, personal)}, ${at})`,
    ),
    taken,
  )

/** Replaces what is given and leaves the rest. */
export const updatePersonal = (tx: Tx, person: string, personal: PersonalChange, at: Instant) =>
  orRefuse(
    run(
      tx,
      sql`
      update registry.person_private set changed_at = ${at}, birth = coalesce(${personal.birth ?? null}, birth),
        gender = coalesce(${personal.gender ?? null}, gender)
        ${personal.number ? sql`, (number_kind, number_sealed, number_mask, number_mark) = (${numberValues(person, personal)})` : sql``}
        ${personal.phone ? sql`, (phone_sealed, phone_mask, phone_mark) = (${phoneValues(person, personal)})` : sql``}
        ${personal.email ? sql`, (email_sealed, email_mask, email_mark) = (${emailValues(person, personal)})` : sql``}
      where person = ${person}`,
    ),
    taken,
  )

export const maskedOf = (tx: Tx, person: string): Promise<Masked | null> =>
  first(
    tx,
    sql<Masked>`select number_kind, number_mask, phone_mask, email_mask from registry.person_private where person = ${person}`,
  )

/** In full. Only an act that records why it was shown may hand this on. */
export async function personalOf(tx: Tx, person: string): Promise<Personal | null> {
  const row = await first<Sealed>(
    tx,
    sql`
    select number_kind, number_sealed, birth, gender, phone_sealed, email_sealed from registry.person_private where person = ${person}`,
  )
  if (!row) return null
  const open = (sealed: Buffer | null, field: string) => (sealed ? unseal(sealed, person, field) : null)
  return {
    number_kind: row.number_kind,
    number: open(row.number_sealed, 'number'),
    birth: row.birth,
    gender: row.gender,
    phone: open(row.phone_sealed, 'phone'),
    email: open(row.email_sealed, 'email'),
  }
}

/** Where letters reach a person. Read with the platform's eyes, to carry a letter or to find an account; never to be shown. */
export type Contact = { readonly phone: string | null; readonly email: string | null }
export const contactOf = async (tx: Tx, person: string): Promise<Contact | null> => {
  const personal = await asSystem(tx, () => personalOf(tx, person))
  return personal && { phone: personal.phone, email: personal.email }
}

/** Everybody found by exactly this number, phone, e-mail or ORCID, as ids; the value is already in plain form. */
export async function findByIdentifier(tx: Tx, by: Identifier, value: string): Promise<string[]> {
  const rows =
    by === 'orcid'
      ? await all<{ id: string }>(
          tx,
          sql`select id from registry.person where orcid = ${value} and merged_into is null`,
        )
      : await all<{ id: string }>(
          tx,
          sql`select person as id from registry.person_private where ${sql.ref(`${by}_mark`)} = ${markOf(by, value)}`,
        )
  return rows.map((row) => row.id)
}

type Sealed = {
  readonly number_kind: NumberKind | null
  readonly number_sealed: Buffer | null
  readonly birth: Day | null
  readonly gender: 'male' | 'female' | null
  readonly phone_sealed: Buffer | null
  readonly email_sealed: Buffer | null
}
const taken = { person_private_number_unique: 'registry.number_known', person_private_pk: 'registry.person_exists' }

function numberValues(person: string, { number, number_kind }: PersonalChange) {
  if (!number) return sql`null, null, null, null`
  // The mark leaves the kind out: one number under two kinds of document is still one person.
  return sql`${number_kind ?? null}, ${seal(number, person, 'number')}::bytea, ${maskNumber(number)}, ${markOf('number', number)}::bytea`
}
const phoneValues = (person: string, { phone }: PersonalChange) =>
  phone
    ? sql`${seal(phone, person, 'phone')}::bytea, ${maskPhone(phone)}, ${markOf('phone', phone)}::bytea`
    : sql`null, null, null`
const emailValues = (person: string, { email }: PersonalChange) =>
  email
    ? sql`${seal(email, person, 'email')}::bytea, ${maskEmail(email)}, ${markOf('email', email)}::bytea`
    : sql`null, null, null`
