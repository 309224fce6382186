import './number-refusals.ts'
import { refuse } from '#platform/refusal'
import type { Text } from '#platform/text'
import { plainCode, weighted } from './check-digits.ts'
import { departments, organisationKindsByCode } from './codes/uscc-kinds.ts'
import { organisationCodeHolds } from './organisation-code.ts'

/** The alphabet of GB 32100-2015: no I, O, S, V, Z, which look like 1, 0, 5, U and 2. */
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]
const lookAlikes: Readonly<Record<string, string>> = { I: '1', O: '0', S: '5', V: 'U', Z: '2' }

/**
 * A unified social credit code (统一社会信用代码, GB 32100-2015) as it is kept; refused when its length, its letters or
 * its check character are wrong, with the place as far as the two check characters inside tell it. A code that fits does
 * not prove that the body exists.
 */
export function readUscc(typed: string): string {
  const code = plainCode(typed)
  const letters = [...code]
  if (letters.length !== 18) refuse('registry.uscc_length', { length: letters.length })
  const at = letters.findIndex((letter, index) => !allowed(letter, index))
  if (at >= 0) refuse('registry.uscc_letter', { at: at + 1, letter: letters[at], why: whyNot(letters[at]!, at) })
  if (code[17] !== checkCharacter(code)) refuse('registry.uscc_check', { where: whereWrong(code) })
  return code
}

/** The character that the first 17 places ask for in the 18th. */
export const checkCharacter = (code: string): string => alphabet[(31 - (weighted(code, alphabet, weights) % 31)) % 31]!

/** What a code says: who registered the body, its kind, the region of the registrar (perhaps abolished since), its organisation code. */
export type UsccParts = {
  readonly department: Text
  readonly kind: Text
  readonly kind_code: string
  readonly region: string
  readonly organisation_code: string
}

export function usccParts(code: string): UsccParts {
  const kind_code = code.slice(0, 2)
  const unnamed = { zh: `其他（${kind_code}）`, en: `Other (${kind_code})` }
  return {
    department: departments[code[0]!] ?? unnamed,
    kind: organisationKindsByCode[kind_code] ?? unnamed,
    kind_code,
    region: code.slice(2, 8),
    organisation_code: code.slice(8, 17),
  }
}

/** Places 3 to 8 are the digits of a region. */
const allowed = (letter: string, index: number): boolean =>
  index >= 2 && index <= 7 ? /\d/.test(letter) : alphabet.includes(letter)

function whyNot(letter: string, at: number): Text {
  const meant = lookAlikes[letter]
  if (meant && (at < 2 || at > 7 || /\d/.test(meant)))
    return { zh: `代码不使用字母 ${letter}，是不是 ${meant}`, en: `the code has no letter ${letter}; is it ${meant}?` }
  if (at >= 2 && at <= 7)
    return { zh: '第 3 至 8 位是行政区划代码，只能是数字', en: 'places 3 to 8 are a region code, digits only' }
  return {
    zh: '只能使用数字和大写字母（I、O、S、V、Z 除外）',
    en: 'only digits and capitals other than I, O, S, V, Z are used',
  }
}

/** Place 17 checks 9 to 16 by itself, so the two together narrow a slip down. */
const whereWrong = (code: string): Text =>
  organisationCodeHolds(code.slice(8, 17))
    ? { zh: '第 1 至 8 位或第 18 位', en: 'in places 1 to 8, or in place 18' }
    : { zh: '第 9 至 17 位（主体标识码）', en: 'in places 9 to 17 (the organisation code)' }
