import { Type } from 'typebox'
import type { Day } from '#platform/clock'
import type { Text } from '#platform/text'
import { beside } from './fault.ts'
import { readOrganisationName } from './names.ts'
import { readRegion } from './regions.ts'

/**
 * An organisation is kept once, under its unified social credit code (GB 32100-2015). Those without one (foreign
 * bodies, military units) have a local number and the reason why.
 */
export type Organisation = {
  readonly id: string
  readonly uscc: string | null
  readonly local_id: string | null
  readonly no_uscc_reason: string | null
  readonly name: string
  readonly kind: OrganisationKind
  /** 公益一类/公益二类 of a public institution: class 1 may not be a contractor (财政部令第102号). */
  readonly public_class: '1' | '2' | null
  readonly region: string | null
  readonly managing_zone: string | null
  readonly industry: string | null
  readonly legal_person: string | null
  readonly merged_into: string | null
  readonly version: number
}

export const organisationKinds = {
  government: { zh: '机关', en: 'Government body' },
  'public-institution': { zh: '事业单位', en: 'Public institution' },
  university: { zh: '高等院校', en: 'University' },
  'research-institute': { zh: '科研院所', en: 'Research institute' },
  enterprise: { zh: '企业', en: 'Enterprise' },
  association: { zh: '社会团体', en: 'Association' },
  other: { zh: '其他', en: 'Other' },
} as const satisfies Record<string, Text>
export type OrganisationKind = keyof typeof organisationKinds

/** A name with the days it was borne: contracts stay signed under the old one. */
export type OrganisationName = {
  readonly name: string
  readonly since: Day
  readonly until: Day | null
  readonly document: string | null
}

export const OrganisationName = Type.String({ minLength: 2, maxLength: 200, description: 'full name as registered' })
export const OrganisationKindInput = Type.Enum(Object.keys(organisationKinds) as OrganisationKind[], {
  description: 'kind of organisation',
})
export const OrganisationDetails = {
  kind: OrganisationKindInput,
  public_class: Type.Optional(
    Type.Union([Type.Literal('1'), Type.Literal('2')], { description: '公益一类 1 or 公益二类 2' }),
  ),
  region: Type.Optional(Type.String({ maxLength: 12, description: 'GB/T 2260 code of the county or district' })),
  managing_zone: Type.Optional(Type.String({ maxLength: 40, description: 'managing zone; it implies no district' })),
  industry: Type.Optional(Type.String({ maxLength: 10, description: 'GB/T 4754-2017 code' })),
  legal_person: Type.Optional(Type.String({ maxLength: 200, description: '法定代表人 legal representative' })),
}

type TypedDetails = {
  readonly kind: OrganisationKind
  readonly public_class?: '1' | '2' | null
  readonly region?: string | null
  readonly managing_zone?: string | null
  readonly industry?: string | null
  readonly legal_person?: string | null
}
/** The details as they are kept: what was left out is null, not missing. */
export const plainDetails = (typed: TypedDetails) => ({
  kind: typed.kind,
  public_class: typed.public_class || null,
  region: typed.region || null,
  managing_zone: typed.managing_zone || null,
  industry: typed.industry || null,
  legal_person: typed.legal_person || null,
})

/** The same for a record that is being written: the region must be one of today, unless the record has it already. */
export function readDetails(typed: TypedDetails, before: string | null = null) {
  const details = plainDetails(typed)
  const { region } = details
  if (!region || region === before) return details
  return { ...details, region: beside('region', () => readRegion(region)) }
}

export const readNewOrganisation = (typed: TypedDetails & { readonly name: string }) => ({
  name: beside('name', () => readOrganisationName(typed.name)),
  ...readDetails(typed),
})

/** What a search compares: letters lower-case, without the blanks and points in which spellings of one name differ. */
export const nameKey = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/[\s·•・.,'‘’()-]/gu, '')
    .toLowerCase()
