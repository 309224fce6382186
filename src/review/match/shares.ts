import { dossiersIn, type Instance, reviewersIn } from './instance.ts'
import { flowOf, type Transport } from './transport.ts'

/**
 * What a draw starts from: each pair's share of a seat, in parts of `scale`, and the network they flow through: dossiers,
 * organisations on a dossier where more than one of their reviewers is in question, reviewers, and the end of all.
 */
export type Shared = {
  readonly scale: number
  readonly shares: Int32Array
  /** The pairs that are in every draw. */
  readonly sure: readonly number[]
  readonly edges: Edges
}
export type Edges = {
  readonly nodes: number
  readonly from: Int32Array
  readonly to: Int32Array
  /** The part beyond whole seats, and the pair the edge stands for, or -1. */
  readonly part: Int32Array
  readonly pair: Int32Array
}

export function sharedOf(transport: Transport, onePerUnit: boolean): Shared {
  const { instance, scale } = transport
  const shares = Int32Array.from(instance.reviewer, (_, pair) => flowOf(transport, pair))
  const sure = [...shares.keys()].filter((pair) => shares[pair] === scale)
  return { scale, shares, sure, edges: edgesOf(instance, shares, scale, onePerUnit) }
}

/** The total that draws reach on average. */
export const expectedOf = ({ weight }: Instance, { shares, scale }: Shared): number =>
  shares.reduce((sum, share, pair) => sum + weight[pair]! * share, 0) / scale

function edgesOf(instance: Instance, shares: Int32Array, scale: number, onePerUnit: boolean): Edges {
  const { start, reviewer, unit } = instance
  const [dossiers, reviewers] = [dossiersIn(instance), reviewersIn(instance)]
  const end = dossiers + reviewers
  let nodes = end + 1
  const [from, to, part, pairs]: number[][] = [[], [], [], []]
  const edge = (one: number, other: number, value: number, pair: number) => {
    if (value % scale === 0) return
    from!.push(one)
    to!.push(other)
    part!.push(value % scale)
    pairs!.push(pair)
  }
  const loads = new Float64Array(reviewers)
  for (let dossier = 0; dossier < dossiers; dossier += 1) {
    const through = new Map<number, { node: number; sum: number }>()
    for (const of of onePerUnit ? repeated(instance, shares, scale, dossier) : []) {
      through.set(of, { node: nodes, sum: 0 })
      nodes += 1
    }
    for (let pair = start[dossier]!; pair < start[dossier + 1]!; pair += 1) {
      const who = reviewer[pair]!
      loads[who] = loads[who]! + shares[pair]!
      const by = through.get(unit[who]!)
      if (by) by.sum += shares[pair]!
      edge(by?.node ?? dossier, dossiers + who, shares[pair]!, pair)
    }
    for (const { node, sum } of through.values()) edge(dossier, node, sum, -1)
  }
  for (const [who, load] of loads.entries()) edge(dossiers + who, end, load, -1)
  return {
    nodes,
    from: Int32Array.from(from!),
    to: Int32Array.from(to!),
    part: Int32Array.from(part!),
    pair: Int32Array.from(pairs!),
  }
}

/** The organisations of which more than one reviewer is in question for the dossier. */
function repeated(
  { start, reviewer, unit }: Instance,
  shares: Int32Array,
  scale: number,
  dossier: number,
): Set<number> {
  const [met, again] = [new Set<number>(), new Set<number>()]
  for (let pair = start[dossier]!; pair < start[dossier + 1]!; pair += 1) {
    const of = unit[reviewer[pair]!]!
    if (of < 0 || shares[pair]! % scale === 0) continue
    if (met.has(of)) again.add(of)
    met.add(of)
  }
  return again
}
