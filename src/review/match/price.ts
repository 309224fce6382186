import { beginWith } from './begin.ts'
import { dossiersIn } from './instance.ts'
import { pivotToOptimum } from './simplex.ts'
import { dossierNode, open, sourceOf, type Transport } from './transport.ts'

/** Pairs a dossier gets at first beyond its need, and at most per look. */
const [spare, perLook] = [8, 6]

/** Solves with the pairs that are open, opens those that could still help, and ends when there are none. */
export function optimise(transport: Transport): void {
  if (transport.opened === 0) openBest(transport)
  do {
    while (!pivotToOptimum(transport.net, 4096)) transport.tell()
    transport.tell()
  } while (openHelpful(transport))
}

/** The heaviest pairs of each dossier, and a flow over some of them. */
function openBest(transport: Transport): void {
  const { instance, held } = transport
  const { need, start, weight } = instance
  const pairsOf = Array.from(need, (seats, dossier) =>
    bestOf(start[dossier]!, start[dossier + 1]!, seats + spare, weight, held),
  )
  for (const [dossier, pairs] of pairsOf.entries()) for (const pair of pairs) open(transport, dossier, pair)
  beginWith(transport, pairsOf)
}

/** Opens closed pairs whose reduced cost is below zero, the lowest first. */
function openHelpful(transport: Transport): number {
  const { instance, net, arcOf, gathered } = transport
  const { start, reviewer, weight } = instance
  const { potential } = net
  const { times, held } = transport
  const dossiers = dossiersIn(instance)
  const away = 1 + dossiers
  let opened = 0
  const gains: number[] = []
  const pairs: number[] = []
  for (let dossier = 0; dossier < dossiers; dossier += 1) {
    const groups = gathered.has(dossier)
    const own = potential[dossierNode(dossier)]!
    pairs.length = gains.length = 0
    let least = 0
    for (let pair = start[dossier]!; pair < start[dossier + 1]!; pair += 1) {
      let gain = weight[pair]! * times[dossier]! + potential[away + reviewer[pair]!]! - own
      if (gain <= least || arcOf[pair]! >= 0 || held[pair]! > 0) continue
      if (groups) {
        gain += own - potential[sourceOf(transport, dossier, pair)]!
        if (gain <= least) continue
      }
      insert(pairs, gains, pair, gain, perLook)
      if (pairs.length === perLook) least = gains[perLook - 1]!
    }
    for (const pair of pairs) open(transport, dossier, pair)
    opened += pairs.length
  }
  return opened
}

function bestOf(from: number, to: number, count: number, weight: Float64Array, held: Uint8Array): number[] {
  const pairs: number[] = []
  const gains: number[] = []
  for (let pair = from; pair < to; pair += 1) {
    if (held[pair] !== 0) continue
    if (pairs.length < count || weight[pair]! > gains[count - 1]!) insert(pairs, gains, pair, weight[pair]!, count)
  }
  return pairs
}

function insert(pairs: number[], gains: number[], pair: number, gain: number, most: number): void {
  let at = pairs.length < most ? pairs.length : most - 1
  while (at > 0 && gains[at - 1]! < gain) {
    gains[at] = gains[at - 1]!
    pairs[at] = pairs[at - 1]!
    at -= 1
  }
  gains[at] = gain
  pairs[at] = pair
}
