import { oneOfEach } from './gather.ts'
import type { Instance, Seats } from './instance.ts'
import { optimise } from './price.ts'
import { flowOf, type Shares, type Transport, transportOf, whole } from './transport.ts'

export type Rules = { readonly onePerUnit: boolean; readonly tell?: () => void }

/** The flow of largest weight under every rule. */
export function best(instance: Instance, rules: Rules, shares: Shares = whole): Transport {
  const transport = transportOf(instance, shares, 1, rules.tell)
  settle(transport, rules)
  return transport
}

/** A rule of organisations that the best flow keeps by itself costs nothing: only where it is broken it becomes part of the flow. */
export function settle(transport: Transport, { onePerUnit }: Rules): void {
  do optimise(transport)
  while (onePerUnit && !oneOfEach(transport))
}

/** The pairs that are chosen whole. */
export function seatsOf(transport: Transport): Seats {
  const pairs: number[] = []
  for (let pair = 0; pair < transport.arcOf.length; pair += 1)
    if (flowOf(transport, pair) === transport.scale) pairs.push(pair)
  return Int32Array.from(pairs)
}
