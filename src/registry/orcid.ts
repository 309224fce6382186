import './number-refusals.ts'
import { refuse } from '#platform/refusal'
import { mod11Two, plainCode } from './check-digits.ts'

/** An ORCID iD as it is kept, `0000-0002-1825-0097`: sixteen places whose last fits the others (ISO 7064 MOD 11-2). */
export function readOrcid(typed: string): string {
  const plain = plainCode(typed.trim().replace(/^(?:https?:\/\/)?(?:www\.)?orcid\.org\//i, ''))
  if (!/^\d{15}[\dX]$/.test(plain) || plain[15] !== mod11Two(plain.slice(0, 15))) refuse('registry.orcid_wrong')
  return plain.match(/.{4}/g)!.join('-')
}
