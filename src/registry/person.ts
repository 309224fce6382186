import { Type } from 'typebox'
import type { Day } from '#platform/clock'
import { beside } from './fault.ts'
import { readPersonName } from './names.ts'
import { readOrcid } from './orcid.ts'

/**
 * A person is kept once, whatever roles they hold: applicant, expert, award winner, foreigner. What is public about
 * them stands here; numbers and contacts are private (personal.ts).
 */
export type Person = {
  readonly id: string
  readonly name: string
  readonly latin_name: string | null
  readonly title: string | null
  readonly degree: string | null
  readonly orcid: string | null
  /** The row that this one was found to be the same person as; null while it speaks for itself. */
  readonly merged_into: string | null
  readonly version: number
}

/** A code in one scheme of fields: `{scheme: 'gbt13745', code: '520'}`. A person may stand in several schemes. */
export type FieldCode = { readonly scheme: string; readonly code: string }

export const PersonName = Type.String({
  minLength: 1,
  maxLength: 200,
  description: '姓名, as on the identity document',
})
export const Orcid = Type.String({
  maxLength: 60,
  description: 'ORCID iD, 16 places with its check digit (ISO 7064 11,2)',
})
export const FieldCodes = Type.Array(
  Type.Object({ scheme: Type.String({ maxLength: 40 }), code: Type.String({ minLength: 1, maxLength: 40 }) }),
  { maxItems: 30, description: 'field codes: gbt13745, nsfc, high-tech or local-chain' },
)

/** What a person says about themself and the page shows. */
export const PersonDetails = {
  latin_name: Type.Optional(Type.String({ maxLength: 200, description: 'name in Latin letters' })),
  title: Type.Optional(Type.String({ maxLength: 100, description: '职称 professional title' })),
  degree: Type.Optional(Type.String({ maxLength: 50, description: '学位 highest degree' })),
  orcid: Type.Optional(Orcid),
  fields: Type.Optional(FieldCodes),
}

/** Full years on a day, as eligibility rules count them: the birthday itself counts as the new year of age. */
export function ageOn(birth: Day, day: Day): number {
  const years = Number(day.slice(0, 4)) - Number(birth.slice(0, 4))
  return day.slice(5) >= birth.slice(5) ? years : years - 1
}

type TypedPerson = {
  readonly name: string
  readonly latin_name?: string
  readonly title?: string
  readonly degree?: string
  readonly orcid?: string
}
/** What is public about a person, checked and as it is kept: what was left out is null. */
export const readPublic = (typed: TypedPerson) => ({
  name: beside('name', () => readPersonName(typed.name)),
  latin_name: typed.latin_name || null,
  title: typed.title || null,
  degree: typed.degree || null,
  orcid: typed.orcid ? beside('orcid', () => readOrcid(typed.orcid as string)) : null,
})
