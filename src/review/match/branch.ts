import type { Seats } from './instance.ts'
import { limitLow, restrict } from './restrict.ts'
import type { Transport } from './transport.ts'

/** One more restriction on a dossier that lies below the floor; together the branches of a choice leave out no way to lift it. */
export type Decision =
  | { readonly dossier: number; readonly low: number; readonly most: number }
  | { readonly dossier: number; readonly out: number; readonly held: readonly number[] }

export function decide(transport: Transport, decision: Decision): void {
  const { dossier } = decision
  if ('low' in decision) limitLow(transport, dossier, decision.low, decision.most)
  else {
    restrict(transport, dossier, [decision.out], 'out')
    restrict(transport, dossier, decision.held, 'held')
  }
}

/**
 * A dossier whose seats add up to too little needs, in the order of weights, at least one seat that is heavier than the one
 * it has in that place. Where organisations stand between, pairs are tried one by one: without the first, or with it and
 * without the second, and so on.
 */
export function branches({ instance }: Transport, seats: Seats, dossier: number, onePerUnit: boolean): Decision[] {
  const { start, weight } = instance
  const pairs = [...seats]
    .filter((pair) => pair >= start[dossier]! && pair < start[dossier + 1]!)
    .sort((one, other) => weight[one]! - weight[other]!)
  if (onePerUnit) return pairs.map((out, at) => ({ dossier, out, held: pairs.slice(0, at) }))
  const places = pairs.map((pair, most): Decision => ({ dossier, low: weight[pair]!, most }))
  // Of places of one weight the last says the least and the others follow from it: at most none is at most one.
  return places.filter((_, at) => weight[pairs[at]!] !== weight[pairs[at + 1] ?? -1])
}
