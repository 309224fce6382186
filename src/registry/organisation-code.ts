import './number-refusals.ts'
import { refuse } from '#platform/refusal'
import { plainCode, weighted } from './check-digits.ts'

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const weights = [3, 7, 9, 10, 5, 8, 4, 2]

/** An organisation code (组织机构代码, GB 11714-1997): eight places and a check character; also places 9 to 17 of a USCC. */
export function readOrganisationCode(typed: string): string {
  const code = plainCode(typed)
  if (!/^[0-9A-Z]{8}[0-9X]$/.test(code) || !organisationCodeHolds(code)) refuse('registry.organisation_code')
  return code
}

export function organisationCodeHolds(code: string): boolean {
  const rest = 11 - (weighted(code, alphabet, weights) % 11)
  return code[8] === (rest === 10 ? 'X' : rest === 11 ? '0' : String(rest))
}
