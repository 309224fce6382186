import { Type } from 'typebox'
import type { Day } from '#platform/clock'
import { refuse } from '#platform/refusal'
import { plainCode } from './check-digits.ts'
import { DayInput } from './day.ts'
import { beside } from './fault.ts'
import { holderIn, readIdNumber } from './id-number.ts'
import { type NumberKind, numberKinds } from './number-kind.ts'
import { readOrcid } from './orcid.ts'

/** What is private about a person, as it leaves the registry by default: masked, never in full. */
export type Masked = {
  readonly number_kind: NumberKind | null
  readonly number_mask: string | null
  readonly phone_mask: string | null
  readonly email_mask: string | null
}

/** What is to be kept, already in plain form; a field that is undefined stays as it was. */
export type PersonalChange = {
  readonly number_kind?: NumberKind
  readonly number?: string
  readonly birth?: Day
  readonly gender?: 'male' | 'female'
  readonly phone?: string
  readonly email?: string
}

/** The same in full; only a recorded act hands it out. */
export type Personal = {
  readonly number_kind: NumberKind | null
  readonly number: string | null
  readonly birth: Day | null
  readonly gender: 'male' | 'female' | null
  readonly phone: string | null
  readonly email: string | null
}

export const PersonalInput = {
  number_kind: Type.Optional(
    Type.Enum(Object.keys(numberKinds) as NumberKind[], { description: 'kind of identity document' }),
  ),
  number: Type.Optional(
    Type.String({ maxLength: 40, description: 'number of the identity document; check digits are verified' }),
  ),
  birth: Type.Optional(DayInput('day of birth; read off a resident number where there is one')),
  gender: Type.Optional(Type.Union([Type.Literal('male'), Type.Literal('female')])),
  phone: Type.Optional(Type.String({ maxLength: 40, description: 'mobile phone, or +country number' })),
  email: Type.Optional(Type.String({ maxLength: 200, description: 'e-mail address' })),
}

type Typed = { readonly [field in keyof PersonalChange]?: PersonalChange[field] }

/** What somebody typed, checked and in plain form. Where the number holds the day of birth and the gender, it settles them. */
export function readPersonal(typed: Typed, today: Day): PersonalChange {
  const contacts = {
    ...(typed.phone ? { phone: plainPhone(typed.phone) } : {}),
    ...(typed.email ? { email: plainEmail(typed.email) } : {}),
  }
  const vital = { ...(typed.birth ? { birth: typed.birth } : {}), ...(typed.gender ? { gender: typed.gender } : {}) }
  if (!typed.number) return { ...contacts, ...vital }
  const number_kind = typed.number_kind ?? 'resident-id'
  const number = beside('number', () => readIdNumber(number_kind, typed.number as string, today))
  const holder = holderIn(number_kind, number)
  return { ...contacts, ...(holder ? { birth: holder.birth, gender: holder.gender } : vital), number_kind, number }
}

/** The one thing a person is looked up by; ORCID is public, the others are marks. */
export type Identifier = 'number' | 'phone' | 'email' | 'orcid'
export function readIdentifier(by: Identifier, typed: string): string {
  if (by === 'orcid') return readOrcid(typed)
  if (by === 'phone') return plainPhone(typed)
  return by === 'email' ? plainEmail(typed) : plainCode(typed)
}

function wrong(code: string, field: string): never {
  return refuse(code, {}, [{ field, says: { zh: '格式不正确', en: 'The format is not right' } }])
}

/** Phone as it is kept: a mainland mobile in eleven digits, anything else with `+` and its country. */
export function plainPhone(typed: string): string {
  const plain = typed
    .normalize('NFKC')
    .replace(/[\s()-]/g, '')
    .replace(/^(\+|00)86(?=1\d{10}$)/, '')
  if (/^1[3-9]\d{9}$/.test(plain) || /^\+\d{7,15}$/.test(plain)) return plain
  return wrong('registry.phone_wrong', 'phone')
}

export function plainEmail(typed: string): string {
  const plain = typed.normalize('NFKC').trim().toLowerCase()
  if (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(plain)) return plain
  return wrong('registry.email_wrong', 'email')
}

export const maskNumber = (number: string): string =>
  keepEnds(number, number.length >= 15 ? 4 : 1, number.length >= 15 ? 4 : 2)
export const maskPhone = (phone: string): string =>
  keepEnds(phone, phone.startsWith('+') ? 4 : 3, phone.startsWith('+') ? 2 : 4)
export const maskAccount = (number: string): string => keepEnds(number, 4, 4)
export function maskEmail(email: string): string {
  const [name = '', place = ''] = email.split('@')
  return `${keepEnds(name, 1, name.length > 3 ? 1 : 0)}@${place}`
}

/** Keeps the first and last characters and always hides at least one, however short the value is. */
function keepEnds(value: string, head: number, tail: number): string {
  const chars = [...value]
  if (chars.length <= head + tail) return `${chars[0] ?? ''}${'*'.repeat(Math.max(1, chars.length - 1))}`
  return (
    chars.slice(0, head).join('') +
    '*'.repeat(chars.length - head - tail) +
    (tail > 0 ? chars.slice(-tail).join('') : '')
  )
}
