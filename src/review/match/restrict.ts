import { gather } from './gather.ts'
import { relate } from './net.ts'
import { costOf, type Transport } from './transport.ts'

/** A second one to try something on. */
export const copied = (transport: Transport): Transport => ({
  ...transport,
  net: Object.fromEntries(
    Object.entries(transport.net).map(([name, value]) => [name, typeof value === 'number' ? value : value.slice()]),
  ) as Transport['net'],
  times: transport.times.slice(),
  arcOf: transport.arcOf.slice(),
  held: transport.held.slice(),
  gathered: new Map(
    [...transport.gathered].map(([dossier, groups]) => [dossier, groups.map((group) => ({ ...group }))]),
  ),
})

/** Shuts pairs of a dossier out, or holds them. */
export function restrict(transport: Transport, dossier: number, pairs: readonly number[], to: 'out' | 'held'): void {
  for (const pair of pairs) {
    transport.held[pair] = to === 'out' ? 1 : 2
    const arc = transport.arcOf[pair]!
    if (arc >= 0) transport.net.cost[arc] = costOf(transport, dossier, pair)
  }
  relate(transport.net, 0)
}

/** At most so many seats of the dossier go to pairs of this weight or less. */
export function limitLow(transport: Transport, dossier: number, weight: number, most: number): void {
  const { start, weight: weights } = transport.instance
  const pairs: number[] = []
  for (let pair = start[dossier]!; pair < start[dossier + 1]!; pair += 1) if (weights[pair]! <= weight) pairs.push(pair)
  if (pairs.length <= most) return
  if (most === 0) restrict(transport, dossier, pairs, 'out')
  else gather(transport, dossier, pairs, most)
}
