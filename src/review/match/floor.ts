import { branches, type Decision, decide } from './branch.ts'
import { dossiersIn } from './instance.ts'
import { type Found, relaxed, type Search } from './relaxed.ts'
import { copied, limitLow } from './restrict.ts'
import type { Transport } from './transport.ts'

export type Best = {
  readonly found: Found | null
  /** No assignment that keeps the floor has a larger total; -Infinity: none keeps it. */
  readonly bound: number
  readonly prices: Float64Array
}
type Open = { readonly decisions: readonly Decision[]; readonly bound: number; readonly prices: Float64Array }

/**
 * The assignment of largest total that leaves no dossier below the floor: branch and bound over `relaxed`. Ends with the
 * first one where `any` is asked, and when time is up, with the bound that was reached by then.
 */
export function above(root: Transport, search: Search, prices: Float64Array, any: boolean, known: Found | null): Best {
  let found = known
  const total = () => found?.total ?? Number.NEGATIVE_INFINITY
  const open: Open[] = [{ decisions: [], bound: Number.POSITIVE_INFINITY, prices }]
  let first = prices
  let lost = Number.NEGATIVE_INFINITY
  while (open.length > 0 && !(any && found)) {
    // Until something is found the search goes deep; after that it takes what promises most.
    if (found) open.sort((one, other) => one.bound - other.bound)
    const node = open.pop()!
    if (node.bound <= total()) continue
    if (performance.now() > search.until) {
      lost = Math.max(lost, node.bound, ...open.map(({ bound }) => bound))
      break
    }
    const transport = copied(root)
    for (const decision of node.decisions) decide(transport, decision)
    const depth = node.decisions.length
    const now = relaxed(transport, search, node.prices, depth === 0 ? 80 : 12, total())
    if (depth === 0) first = now.prices
    if (now.found && now.found.total > total()) found = now.found
    const bound = Math.min(node.bound, now.bound)
    if (bound <= total()) continue
    if (now.short.length === 0) {
      // Nothing to branch on is left although the prices have not closed the gap: without them it closes by itself.
      const plain = relaxed(transport, search, new Float64Array(dossiersIn(root.instance)), 0, total())
      if (plain.found && plain.found.total > total()) found = plain.found
      if (Math.min(bound, plain.bound) <= total()) continue
      push(
        open,
        node.decisions,
        branchesOf(transport, plain.short, plain.seats, search),
        Math.min(bound, plain.bound),
        now.prices,
      )
    } else push(open, node.decisions, branchesOf(transport, now.short, now.seats, search), bound, now.prices)
  }
  return { found, bound: Math.max(total(), lost), prices: first }
}

const branchesOf = (transport: Transport, short: readonly number[], seats: Int32Array, { onePerUnit }: Search) =>
  branches(transport, seats, short[0]!, onePerUnit)

function push(
  open: Open[],
  before: readonly Decision[],
  ways: readonly Decision[],
  bound: number,
  prices: Float64Array,
) {
  for (const way of ways) open.push({ decisions: [...before, way], bound, prices })
}

/** Shuts out what cannot be part of a dossier above the floor, by its place in the order of weights. */
export function tighten(transport: Transport, { floor, onePerUnit }: Search): void {
  const { instance } = transport
  const { need, start, weight } = instance
  for (let dossier = 0; dossier < dossiersIn(instance); dossier += 1) {
    const top = weight
      .slice(start[dossier]!, start[dossier + 1]!)
      .sort()
      .reverse()
    const seats = need[dossier]!
    // Where there is plenty the floor is kept by itself: a limit there would only make the flow larger.
    const ample = top.subarray(0, seats).reduce((sum, one) => sum + one, 0) > floor * 2
    let before = 0
    for (let place = 1; place <= seats && place <= top.length; place += 1) {
      // The seat in this place, by weight, and the ones after it have to make up for what the heaviest before it lack.
      const least = Math.ceil((floor - before) / (seats - place + 1))
      before += top[place - 1]!
      if (top.at(-1)! >= least) continue
      if (onePerUnit && place < seats) continue
      if (place < seats && ample) continue
      limitLow(transport, dossier, least - 1, seats - place)
    }
  }
}
