import { oneOfEachAtOnce } from './gather.ts'
import type { Instance } from './instance.ts'
import { type Move, movesFor } from './moves.ts'
import { residualOf } from './residual.ts'
import { type Rules, settle } from './total.ts'
import { dossierNode, missing, reviewerNode, type Transport } from './transport.ts'

/**
 * Why no assignment keeps every rule, as small as it can be told from one place where it fails.
 * `cover`: these dossiers need more seats than the reviewers they may have, these, can take on them.
 * `load`: these reviewers must take more dossiers than those that they may judge, these, have seats for.
 */
export type Cause = {
  readonly kind: 'cover' | 'load'
  readonly dossiers: readonly number[]
  readonly reviewers: readonly number[]
  /** Seats that the rule asks for, and those of them that cannot be filled. */
  readonly needed: number
  readonly missing: number
  /** How many experts more it takes at least. */
  readonly experts: number
  readonly moves: readonly Move[]
}

/** The smallest cause among those of every seat without a reviewer and every load that is not reached; null when all is kept. */
export function causeOf(transport: Transport, rules: Rules): Cause | null {
  if (missing(transport) === 0) return null
  if (rules.onePerUnit && transport.arcOf.length <= mostGathered) {
    oneOfEachAtOnce(transport)
    settle(transport, rules)
  }
  const { net, penalty } = transport
  const residual = residualOf(transport)
  const begun = new Set<number>()
  let smallest: { readonly kind: Cause['kind']; readonly nodes: ReadonlySet<number> } | null = null
  for (let arc = 0; arc < net.arcs && begun.size < most; arc += 1) {
    if (net.cost[arc] !== penalty || net.flow[arc] === 0) continue
    const load = net.source[arc] === 0
    const begin = load ? net.target[arc]! : net.source[arc]!
    if (begun.has(begin)) continue
    begun.add(begin)
    const nodes = residual(begin, load)
    if (!smallest || nodes.size < smallest.nodes.size) smallest = { kind: load ? 'load' : 'cover', nodes }
  }
  return smallest && said(transport, rules, smallest.kind, smallest.nodes)
}
/** Places that are looked at; each may walk through the whole network. */
const most = 100
const mostGathered = 500_000

function said(transport: Transport, rules: Rules, kind: Cause['kind'], nodes: ReadonlySet<number>): Cause {
  const { instance, scale } = transport
  const cover = kind === 'cover'
  const inside = [...instance.need.keys()].filter((at) => nodes.has(dossierNode(at)))
  const taken = [...instance.most.keys()].filter((at) => nodes.has(reviewerNode(instance, at)))
  const dossiers = cover ? inside : dossiersFor(instance, taken)
  const reviewers = cover ? reviewersFor(instance, inside) : taken
  const units = [...unitsMissing(transport, kind)].flatMap(([node, count]) => (nodes.has(node) ? [count] : []))
  const missing = Math.ceil(sum(units) / scale)
  const load = Math.min(dossiers.length, Math.max(1, ...instance.most))
  return {
    kind,
    dossiers,
    reviewers,
    needed: sum(cover ? dossiers.map((at) => instance.need[at]!) : reviewers.map((at) => instance.least[at]!)),
    missing,
    experts: cover ? Math.max(Math.ceil(Math.max(...units) / scale), Math.ceil(missing / load)) : 0,
    moves: cover ? movesFor(transport, rules, taken) : ['lower-loads', 'more-pairs'],
  }
}

const reviewersFor = ({ start, reviewer }: Instance, dossiers: readonly number[]): number[] => {
  const found = new Set<number>()
  for (const at of dossiers) for (const one of reviewer.subarray(start[at]!, start[at + 1]!)) found.add(one)
  return [...found].sort((one, other) => one - other)
}

const dossiersFor = ({ need, start, reviewer }: Instance, reviewers: readonly number[]): number[] => {
  const among = new Set(reviewers)
  return [...need.keys()].filter((at) => reviewer.subarray(start[at]!, start[at + 1]!).some((one) => among.has(one)))
}

/** What each dossier cannot give away, or each reviewer does not get, in units of flow by node. */
function unitsMissing({ net, penalty }: Transport, kind: Cause['kind']): Map<number, number> {
  const units = new Map<number, number>()
  for (let arc = 0; arc < net.arcs; arc += 1) {
    if (net.cost[arc] !== penalty || net.flow[arc] === 0) continue
    const load = net.source[arc] === 0
    const node = load ? net.target[arc]! : net.source[arc]!
    if (load === (kind === 'load')) units.set(node, (units.get(node) ?? 0) + net.flow[arc]!)
  }
  return units
}

const sum = (values: readonly number[]) => values.reduce((all, one) => all + one, 0)
