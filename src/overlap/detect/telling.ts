import { termsOf } from './terms.ts'
import type { Units } from './units.ts'

export type Weighted = { readonly term: number; readonly weight: number }
/** How far a home looks: texts that are touched at most, and terms. */
export type Reach = { readonly touched: number; readonly terms: number }

/** A long text is looked up by more terms, so that one copied paragraph of it is among them. */
const unitsPerTerm = 8
const termsMost = 4096

/**
 * The terms that candidates are looked up by: the rarest first, until so many texts would be touched. What one text of
 * twenty holds finds nothing.
 */
export function tellingOf(
  units: Units,
  holding: ReadonlyMap<number, number>,
  size: number,
  weigh: (term: number) => number,
  reach: Reach,
): Weighted[] {
  const most = Math.min(termsMost, Math.max(reach.terms, Math.floor(units.keys.length / unitsPerTerm)))
  const known = [...termsOf(units).keys()]
    .map((term) => ({ term, held: holding.get(term) ?? 0 }))
    .filter(({ held }) => held > 0 && held <= Math.max(50, size * 0.05))
    .sort((one, other) => one.held - other.held || one.term - other.term)
    .slice(0, most)
  let touched = 0
  const chosen = known.filter(({ held }) => {
    touched += held
    return touched <= reach.touched
  })
  return (chosen.length > 0 ? chosen : known.slice(0, 4)).map(({ term }) => ({ term, weight: weigh(term) ** 2 }))
}
