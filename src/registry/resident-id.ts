import './number-refusals.ts'
import { type Day, isDay } from '#platform/clock'
import { refuse } from '#platform/refusal'
import type { Text } from '#platform/text'
import { mod11Two, plainCode } from './check-digits.ts'

/** What a number of 18 places tells about its holder. Places 1 to 6 name where it was first issued, perhaps abolished since. */
export type Holder = { readonly birth: Day; readonly gender: 'male' | 'female'; readonly region: string }

const provinces = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83 91'.split(
    ' ',
  ),
)

/**
 * A citizen's number (公民身份号码, GB 11643-1999) as it is kept, with a capital X; refused when its form, province, day
 * of birth or check character is wrong. `today` bounds the day of birth. No sentence repeats the number.
 */
export function readResidentId(typed: string, today: Day): string {
  const kind = { zh: '居民身份证', en: 'resident identity card' }
  const number = readEighteen(typed, kind, today)
  if (!provinces.has(number.slice(0, 2))) refuse('registry.id_region', { kind })
  return number
}

/** Form, day of birth and check character, which other cards of 18 places share with the resident card. */
export function readEighteen(typed: string, kind: Text, today: Day): string {
  const number = plainCode(typed)
  const form = { zh: '18 位：17 位数字加 1 位数字或 X', en: '18 places: 17 digits and a digit or X' }
  if (!/^\d{17}[\dX]$/.test(number)) refuse('registry.id_form', { kind, form })
  const { birth } = holderOf(number)
  if (!isDay(birth) || birth > today || birth < '1850-01-01') refuse('registry.id_birth', { kind })
  if (number[17] !== mod11Two(number.slice(0, 17))) refuse('registry.id_check', { kind })
  return number
}

export const holderOf = (number: string): Holder => ({
  birth: `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`,
  gender: Number(number[16]) % 2 === 1 ? 'male' : 'female',
  region: number.slice(0, 6),
})
