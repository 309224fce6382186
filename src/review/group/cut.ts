import { disciplines } from '../../registry/index.ts'

/** What is to be grouped: a dossier with the code of its field (GB/T 13745), or none. */
export type Cuttable = { readonly dossier: string; readonly field: string | null }
export type Cut = { readonly fields: readonly string[]; readonly dossiers: readonly string[] }

const gateOf = new Map(disciplines.map(({ code, gate }) => [code, gate]))

/** How far two fields lie apart: 0 the same, 1 the same discipline, 2 the same gate, 3 nothing in common. */
export function apart(one: string | null, other: string | null): number {
  if (!one || !other) return one === other ? 0 : 3
  if (one === other) return 0
  const [a, b] = [one.slice(0, 3), other.slice(0, 3)]
  if (a === b) return 1
  return gateOf.get(a) !== undefined && gateOf.get(a) === gateOf.get(b) ? 2 : 3
}

/**
 * Cuts dossiers into groups of `least` to `most` by field (everyday 15): they are put in the order of their codes and cut
 * where neighbours lie farthest apart. Of all ways to cut that order the one with the greatest distance at its cuts and the
 * most even sizes is found (dynamic programming, n × most steps). Too few for one group make one smaller group; where no way
 * of cutting keeps to the sizes, the lower bound gives way, because a panel cannot read more than `most`.
 */
export function cut(all: readonly Cuttable[], least: number, most: number): Cut[] {
  const order = [...all].sort(
    (one, other) => (one.field ?? '~').localeCompare(other.field ?? '~') || one.dossier.localeCompare(other.dossier),
  )
  if (order.length === 0) return []
  const sizes = fits(order.length, least, most) ? least : 1
  return pieces(order, Math.min(sizes, order.length), most)
}

/** Whether so many can be cut into groups of these sizes at all. */
const fits = (count: number, least: number, most: number): boolean =>
  Math.ceil(count / most) <= Math.floor(count / least)

function pieces(order: readonly Cuttable[], least: number, most: number): Cut[] {
  const count = order.length
  // A cut is worth it between fields with nothing in common (3) and not within a gate (2), where fewer panels are better.
  const price = 2.5
  const middle = count / Math.ceil(count / most)
  const best = new Array<number>(count + 1).fill(Number.NEGATIVE_INFINITY)
  const from = new Array<number>(count + 1).fill(0)
  best[0] = 0
  for (let end = 1; end <= count; end += 1)
    for (let start = Math.max(0, end - most); start <= end - least; start += 1) {
      const gain = start === 0 ? 0 : apart(order[start - 1]!.field, order[start]!.field) - price
      const uneven = Math.abs(end - start - middle) / most
      const value = best[start]! + gain - uneven
      if (value > best[end]!) {
        best[end] = value
        from[end] = start
      }
    }
  const cuts: Cut[] = []
  for (let end = count; end > 0; end = from[end]!) {
    const group = order.slice(from[end]!, end)
    cuts.unshift({
      fields: [...new Set(group.flatMap(({ field }) => (field ? [field.slice(0, 3)] : [])))],
      dossiers: group.map(({ dossier }) => dossier),
    })
  }
  return cuts
}
