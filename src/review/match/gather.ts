import { dossiersIn, type Instance } from './instance.ts'
import { addArc, addNode, full, inTree, link, type Net, relate, unlimited, unlink } from './net.ts'
import { dossierNode, flowOf, type Transport } from './transport.ts'

/**
 * From now on at most `most` seats of the dossier go to these pairs. They get a node of their own; what flows too much
 * crosses a penalty until the next pivots have moved it, so the tree that was found so far stays good. Of two sets on one
 * dossier one has to lie within the other, or they have no pair in common.
 */
export function gather(transport: Transport, dossier: number, pairs: readonly number[], most: number): void {
  const { net, arcOf, scale, penalty, gathered } = transport
  const groups = gathered.get(dossier) ?? []
  const set = new Set(pairs)
  const around = groups.find((group) => group.pairs.size >= set.size && group.pairs.has(pairs[0]!))
  const inside = groups.filter(
    (group) => group.around === (around?.node ?? dossierNode(dossier)) && within(group.pairs, set),
  )
  const from = around?.node ?? dossierNode(dossier)
  const node = addNode(net)
  const arcs = [
    ...pairs.map((pair) => arcOf[pair]!).filter((arc) => arc >= 0 && net.source[arc] === from),
    ...inside.flatMap((group) => group.arcs),
  ]
  const units = arcs.reduce((sum, arc) => sum + net.flow[arc]!, 0)
  const limit = most * scale
  const arc = addArc(net, from, node, 0, limit)
  net.flow[arc] = Math.min(units, limit)
  const bonds = [arc]
  if (units > limit) {
    net.state[arc] = full
    const over = addArc(net, from, node, penalty, unlimited)
    net.flow[over] = units - limit
    bonds.push(over)
  }
  splice(net, from, node, arcs, bonds.at(-1)!)
  for (const group of inside) group.around = node
  gathered.set(
    dossier,
    [...groups, { node, pairs: set, around: from, arcs: bonds }].sort(
      (one, other) => one.pairs.size - other.pairs.size,
    ),
  )
}

const within = (inner: ReadonlySet<number>, outer: ReadonlySet<number>) =>
  inner.size <= outer.size && outer.has(inner.values().next().value as number)

/** The arcs start from `node` instead of `from`, in the tree too; `bond` joins the two. */
function splice(net: Net, from: number, node: number, arcs: readonly number[], bond: number): void {
  let over = -1
  for (const arc of arcs) {
    net.source[arc] = node
    if (net.state[arc] !== inTree) continue
    const to = net.target[arc]!
    if (net.parent[from] === to) over = arc
    else {
      unlink(net, to)
      link(net, to, node, arc)
    }
  }
  net.state[bond] = inTree
  if (over < 0) link(net, node, from, bond)
  else {
    unlink(net, from)
    link(net, from, node, bond)
    link(net, node, net.target[over]!, over)
  }
  relate(net, node)
}

/** Gathers the pairs of one organisation wherever more than one of them sits on a dossier. True when nothing had to be. */
export function oneOfEach(transport: Transport): boolean {
  const { instance, scale } = transport
  const { start, reviewer, unit } = instance
  let kept = true
  for (let dossier = 0; dossier < dossiersIn(instance); dossier += 1) {
    const [units, sums]: [number[], number[]] = [[], []]
    for (let pair = start[dossier]!; pair < start[dossier + 1]!; pair += 1) {
      const flow = flowOf(transport, pair)
      const of = unit[reviewer[pair]!]!
      if (flow === 0 || of < 0) continue
      const at = units.indexOf(of)
      if (at >= 0) sums[at] = sums[at]! + flow
      else sums[units.push(of) - 1] = flow
    }
    for (const [at, of] of units.entries()) {
      if (sums[at]! <= scale) continue
      kept = false
      gather(transport, dossier, pairsOf(instance, dossier, of), 1)
    }
  }
  return kept
}

function pairsOf({ start, reviewer, unit }: Instance, dossier: number, of: number): number[] {
  const pairs: number[] = []
  for (let pair = start[dossier]!; pair < start[dossier + 1]!; pair += 1)
    if (unit[reviewer[pair]!] === of) pairs.push(pair)
  return pairs
}

/** Gathers them everywhere, so that what cannot be is told by its smallest cause. */
export function oneOfEachAtOnce(transport: Transport): void {
  for (let dossier = 0; dossier < dossiersIn(transport.instance); dossier += 1)
    for (const pairs of unitsOn(transport, dossier)) {
      const there = transport.gathered.get(dossier)?.some((group) => group.pairs.has(pairs[0]!))
      if (!there) gather(transport, dossier, pairs, 1)
    }
}

/** The pairs of each organisation that has more than one on the dossier. */
function unitsOn({ instance }: Transport, dossier: number): number[][] {
  const { start, reviewer, unit } = instance
  const units = new Map<number, number[]>()
  for (let pair = start[dossier]!; pair < start[dossier + 1]!; pair += 1) {
    const of = unit[reviewer[pair]!]!
    if (of < 0) continue
    const there = units.get(of)
    if (there) there.push(pair)
    else units.set(of, [pair])
  }
  return [...units.values()].filter(({ length }) => length > 1)
}
