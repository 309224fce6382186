import { dossiersIn, type Instance, reviewersIn } from './instance.ts'
import { addArc, addNode, emptyNet, hang, type Net, relate, unlimited } from './net.ts'

/**
 * The network of an assignment: each dossier sends its seats to reviewers, each reviewer passes them on to the root. Only
 * some pairs have an arc at first; `price.ts` brings in the others where they could help, so that millions of pairs cost
 * a look and not a place. A seat that nobody takes, and a load that is not reached, go over an arc of a price that no
 * choice of pairs outweighs.
 */
export type Transport = {
  readonly instance: Instance
  readonly net: Net
  /** One seat counts as this many units of flow: shares of a seat are whole numbers. */
  readonly scale: number
  /** The most of one pair. */
  readonly share: number
  readonly penalty: number
  /** By how much each dossier's weights are multiplied: whole numbers, at first one. */
  readonly times: Float64Array
  /** The arc of each pair, or -1. */
  readonly arcOf: Int32Array
  /** Pairs that are shut out (1) or held (2) while a search tries it; see `restrict.ts`. */
  readonly held: Uint8Array
  /** The arc over which each reviewer passes on what is beyond the least. */
  readonly loadArc: Int32Array
  opened: number
  /** Called now and then while it is worked on. */
  readonly tell: () => void
  /** Nodes that stand between a dossier and some of its reviewers, by dossier: see `gather.ts`. */
  readonly gathered: Map<number, Gathered[]>
}

/** Pairs behind a node, the node before it, and the arcs between the two; the smallest set of a dossier stands first. */
export type Gathered = {
  readonly node: number
  readonly pairs: ReadonlySet<number>
  around: number
  readonly arcs: readonly number[]
}

/** Pairs may be chosen by `share` parts of `scale`; the whole seat is one of one. */
export type Shares = { readonly scale: number; readonly share: number }
export const whole: Shares = { scale: 1, share: 1 }

/** Changes how much each dossier counts; the flow stays and is good to go on from. */
export function reweigh(transport: Transport, now: ArrayLike<number>): void {
  const { instance, net, arcOf, times } = transport
  for (let dossier = 0; dossier < now.length; dossier += 1) {
    if (times[dossier] === now[dossier]) continue
    times[dossier] = now[dossier]!
    for (let pair = instance.start[dossier]!; pair < instance.start[dossier + 1]!; pair += 1)
      if (arcOf[pair]! >= 0) net.cost[arcOf[pair]!] = costOf(transport, dossier, pair)
  }
  relate(net, 0)
}

export const dossierNode = (dossier: number): number => 1 + dossier
export const reviewerNode = (instance: Instance, reviewer: number): number => 1 + dossiersIn(instance) + reviewer

export function transportOf(
  instance: Instance,
  { scale, share }: Shares = whole,
  mostTimes = 1,
  tell: () => void = () => {},
): Transport {
  const [dossiers, reviewers] = [dossiersIn(instance), reviewersIn(instance)]
  const { need, least, most, weight } = instance
  let [low, high] = [0, 0]
  for (const one of weight) {
    if (one < low) low = one
    if (one > high) high = one
  }
  const penalty = 8 * (high - low + 1) * mostTimes * (dossiers + reviewers + 1)
  const net = emptyNet(dossiers + reviewers + 1, 4 * (dossiers + reviewers) + 24 * dossiers)
  for (let at = 0; at < dossiers + reviewers; at += 1) addNode(net)
  for (let dossier = 0; dossier < dossiers; dossier += 1) {
    const arc = addArc(net, dossierNode(dossier), 0, penalty, unlimited)
    net.flow[arc] = need[dossier]! * scale
    hang(net, dossierNode(dossier), 0, arc)
  }
  const loadArc = new Int32Array(reviewers)
  for (let reviewer = 0; reviewer < reviewers; reviewer += 1) {
    const node = reviewerNode(instance, reviewer)
    const on = addArc(net, node, 0, 0, Math.max(0, most[reviewer]! - least[reviewer]!) * scale)
    loadArc[reviewer] = on
    if (least[reviewer]! === 0) {
      hang(net, node, 0, on)
      continue
    }
    const missing = addArc(net, 0, node, penalty, unlimited)
    net.flow[missing] = least[reviewer]! * scale
    hang(net, node, 0, missing)
  }
  const arcOf = new Int32Array(weight.length).fill(-1)
  const held = new Uint8Array(weight.length)
  const times = new Float64Array(dossiers).fill(1)
  return { instance, net, scale, share, penalty, times, arcOf, held, loadArc, opened: 0, tell, gathered: new Map() }
}

/** Brings a pair in, behind the node that gathers it if there is one. */
export function open(transport: Transport, dossier: number, pair: number): void {
  const { instance, net, arcOf, share } = transport
  const to = reviewerNode(instance, instance.reviewer[pair]!)
  transport.opened += 1
  arcOf[pair] = addArc(net, sourceOf(transport, dossier, pair), to, costOf(transport, dossier, pair), share)
}

/** What is shut out costs as much as a missing seat and what is held a quarter less than nothing: no choice outweighs that. */
export function costOf({ instance, held, penalty, times }: Transport, dossier: number, pair: number): number {
  if (held[pair] === 0) return -instance.weight[pair]! * times[dossier]!
  return held[pair] === 1 ? penalty : -penalty / 4
}

export function sourceOf({ gathered }: Transport, dossier: number, pair: number): number {
  const groups = gathered.get(dossier)
  if (groups) for (const { node, pairs } of groups) if (pairs.has(pair)) return node
  return dossierNode(dossier)
}

/** Units of flow over the pair. */
export const flowOf = ({ net, arcOf }: Transport, pair: number): number =>
  arcOf[pair]! < 0 ? 0 : net.flow[arcOf[pair]!]!

/** Units that go over a penalty: nothing when the assignment keeps every rule. */
export function missing({ net, penalty }: Transport): number {
  let units = 0
  for (let arc = 0; arc < net.arcs; arc += 1) if (net.cost[arc] === penalty) units += net.flow[arc]!
  return units
}
