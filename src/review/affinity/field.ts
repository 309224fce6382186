import { disciplines } from '../../registry/index.ts'
import { apart } from '../group/cut.ts'

/** A code of a classification: GB/T 13745 (`discipline`), NSFC (`nsfc`) or the eight high-tech fields (`high-tech`). */
export type Field = { readonly scheme: string; readonly code: string }

/** How near two fields are, from 0 to 1; codes of different schemes meet over the crosswalk and are never as near as one code. */
export function nearness(one: Field, other: Field): number {
  if (one.scheme === other.scheme && one.code === other.code) return 1
  if (one.scheme === 'discipline' && other.scheme === 'discipline')
    return [1, 0.8, 0.3, 0][apart(one.code, other.code)]!
  if (one.scheme === other.scheme) return one.code[0] === other.code[0] ? 0.6 : 0
  const across = crossing(one).filter((code) => crossing(other).includes(code))
  return across.length > 0 ? 0.4 : 0
}

/** The neighbours of a field in the other schemes. */
function crossing({ scheme, code }: Field): string[] {
  const row = disciplines.find((one) => scheme === 'discipline' && one.code === code.slice(0, 3))
  if (scheme === 'nsfc') return [`nsfc ${code[0]}`]
  if (scheme === 'high-tech') return [`high-tech ${code[0]}`]
  return [row?.nsfc ? `nsfc ${row.nsfc[0]}` : '', row?.high_tech ? `high-tech ${row.high_tech[0]}` : ''].filter(Boolean)
}

export function nearest(
  ones: readonly Field[],
  others: readonly Field[],
): { near: number; one: Field; other: Field } | null {
  const pairs = ones.flatMap((one) => others.map((other) => ({ near: nearness(one, other), one, other })))
  return pairs.sort((a, b) => b.near - a.near)[0] ?? null
}

export const fieldName = ({ scheme, code }: Field, lang: 'zh' | 'en'): string => {
  const row = scheme === 'discipline' ? disciplines.find((one) => one.code === code.slice(0, 3)) : undefined
  return row ? row.name[lang] : code
}
