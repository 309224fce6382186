import { type Band, byBands } from '../../policy/index.ts'

/** A budget as it is kept: line → source → fen. */
export type Budget = Readonly<Record<string, Readonly<Record<string, number>>>>
/** Which lines of a budget are what: the codes of the form, for the words of the rule. */
export type Shape = { readonly equipment: readonly string[]; readonly indirect: string }

/** What one source may spend on indirect cost, what it plans to, and the base that the cap is worked out on. */
export type IndirectCap = {
  readonly source: string
  readonly base_fen: number
  readonly cap_fen: number
  readonly planned_fen: number
  readonly over_fen: number
}

/** The cap of each source by itself: direct cost without equipment, by bands, cut off below one fen. */
export function indirectCaps(budget: Budget, { equipment, indirect }: Shape, bands: readonly Band[]): IndirectCap[] {
  return sourcesOf(budget).map((source) => {
    const planned_fen = budget[indirect]?.[source] ?? 0
    const base_fen = Object.entries(budget)
      .filter(([line]) => line !== indirect && !equipment.includes(line))
      .reduce((sum, [, row]) => sum + (row[source] ?? 0), 0)
    const cap_fen = byBands(base_fen, bands)
    return { source, base_fen, cap_fen, planned_fen, over_fen: Math.max(0, planned_fen - cap_fen) }
  })
}

export const sourcesOf = (budget: Budget): string[] => [...new Set(Object.values(budget).flatMap(Object.keys))].sort()
