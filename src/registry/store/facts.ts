import type { Day } from '#platform/clock'
import { all, first, sql, type Tx } from '#platform/db'
import { ageOn } from '../person.ts'
import { YearlyFigures } from '../records.ts'
import { asSystem } from './as-system.ts'
import { readOrganisation } from './organisation.ts'
import { fieldsOf, readPerson } from './person.ts'
import { personalOf } from './personal.ts'
import { qualificationsOf } from './records.ts'

/**
 * What a rule may look at in a person: `{id, name, latin_name, title, degree, orcid, birth, age, gender, fields, phone, email}`,
 * null where unknown. Day of birth is read with the platform's eyes, since a rule needs it whoever asks; contacts are
 * there only for whoever may see them.
 */
export async function applicantFacts(tx: Tx, person: string, day: Day): Promise<Readonly<Record<string, unknown>>> {
  const known = await asSystem(tx, () => readPerson(tx, person))
  const vital = await asSystem(tx, () =>
    first<Vital>(tx, sql`select birth, gender from registry.person_private where person = ${person}`),
  )
  const own = await personalOf(tx, person)
  const fields = await fieldsOf(tx, person)
  return {
    id: known.id,
    name: known.name,
    latin_name: known.latin_name,
    title: known.title,
    degree: known.degree,
    orcid: known.orcid,
    birth: vital?.birth ?? null,
    age: vital?.birth ? ageOn(vital.birth, day) : null,
    gender: vital?.gender ?? null,
    fields: fields.map(({ scheme, code }) => `${scheme}:${code}`),
    phone: own?.phone ?? null,
    email: own?.email ?? null,
  }
}

/**
 * What a rule may look at in an organisation: its details, `qualifications` in force on the day, and the figures of the
 * latest year that is over on that day (`figures_year`, then each figure under its own name; null where unknown).
 */
export async function organisationFacts(
  tx: Tx,
  organisation: string,
  day: Day,
): Promise<Readonly<Record<string, unknown>>> {
  const known = await readOrganisation(tx, organisation)
  const qualifications = await qualificationsOf(tx, organisation, day)
  const [sheet] = await asSystem(tx, () =>
    all<Latest>(
      tx,
      sql`
    select year, figures from registry.yearly_sheet where organisation = ${organisation} and as_of <= ${day} order by year desc limit 1`,
    ),
  )
  const figures = Object.fromEntries(
    Object.keys(YearlyFigures.properties).map((name) => [name, sheet?.figures[name] ?? null]),
  )
  return {
    id: known.id,
    name: known.name,
    uscc: known.uscc,
    kind: known.kind,
    public_class: known.public_class,
    region: known.region,
    managing_zone: known.managing_zone,
    industry: known.industry,
    legal_person: known.legal_person,
    qualifications: [...new Set(qualifications.map((held) => held.kind))],
    figures_year: sheet?.year ?? null,
    ...figures,
  }
}

type Vital = { readonly birth: Day | null; readonly gender: 'male' | 'female' | null }
type Latest = { readonly year: number; readonly figures: Readonly<Record<string, number>> }
