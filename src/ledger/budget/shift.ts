import type { BudgetLine } from '../../policy/index.ts'
import { type Budget, sourcesOf } from './cap.ts'

/** Money moved between the lines of a budget (预算调剂), within one source. */
export type Shift = { readonly line: string; readonly source: string; readonly by_fen: number }
/** Who decides on a shift by themselves: the host for equipment, the leader for other direct lines, nobody for indirect cost upwards. */
export type Right = 'lead' | 'host' | 'bureau' | 'refused'

export function shiftsBetween(before: Budget, after: Budget): Shift[] {
  const lines = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  const sources = [...new Set([...sourcesOf(before), ...sourcesOf(after)])]
  return lines.flatMap((line) =>
    sources.flatMap((source) => {
      const by_fen = (after[line]?.[source] ?? 0) - (before[line]?.[source] ?? 0)
      return by_fen === 0 ? [] : [{ line, source, by_fen }]
    }),
  )
}

/**
 * Whose word a change of the budget needs. The total of public money is the agreement's own, so a change of it is the
 * bureau's; indirect cost never goes up; equipment is the host's to move; the rest is the leader's.
 */
export function rightTo(before: Budget, after: Budget, lineOf: (code: string) => BudgetLine | undefined): Right {
  const shifts = shiftsBetween(before, after)
  const touched = shifts.map((shift) => ({ ...shift, line: lineOf(shift.line) }))
  if (touched.some(({ line, by_fen }) => !line || (line.shifted_by === 'nobody' && by_fen > 0))) return 'refused'
  const moved = new Map<string, number>()
  for (const { source, by_fen } of shifts) moved.set(source, (moved.get(source) ?? 0) + by_fen)
  if ([...moved.values()].some((sum) => sum !== 0)) return 'bureau'
  return touched.some(({ line }) => line!.shifted_by === 'host') ? 'host' : 'lead'
}
