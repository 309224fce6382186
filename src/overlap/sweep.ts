import type { Instant } from '#platform/clock'

/** One comparison of everything with everything: how far it has come. */
export type Sweep = {
  readonly id: string
  readonly asked_by_name: string
  readonly asked_at: Instant
  readonly texts: number
  readonly done: number
  readonly ended_at: Instant | null
}
export type NearEqual = { readonly one: string; readonly other: string }

/** Texts that are near equal, directly or through a third, are one group; the largest first. */
export function groupsOf(pairs: readonly NearEqual[]): string[][] {
  const parent = new Map<string, string>()
  const root = (id: string): string => {
    let at = id
    while ((parent.get(at) ?? at) !== at) at = parent.get(at)!
    parent.set(id, at)
    return at
  }
  for (const { one, other } of pairs) {
    const [first = one, second = one] = [root(one), root(other)].sort()
    parent.set(second, first)
    parent.set(first, first)
  }
  const groups = Map.groupBy([...parent.keys()].sort(), root)
  return [...groups.values()].sort((one, other) => other.length - one.length || (one[0]! < other[0]! ? -1 : 1))
}
