import { dossiersIn } from './instance.ts'
import { best, type Rules } from './total.ts'
import { missing, type Transport } from './transport.ts'

/** What would help, each by itself, for at least one of the missing seats. */
export type Move =
  | 'more-experts'
  | 'higher-loads'
  | 'more-pairs'
  | 'fewer-seats'
  | 'several-of-a-unit'
  | 'higher-share'
  | 'lower-loads'

export function movesFor(transport: Transport, { onePerUnit }: Rules, reviewers: readonly number[]): Move[] {
  const { instance, scale, share, net, loadArc } = transport
  const left = missing(transport)
  const inside = new Set(reviewers)
  const free = (at: number) => net.flow[loadArc[at]!]! < net.capacity[loadArc[at]!]!
  const all = instance.most.length
  const others = [...instance.most.keys()].some((at) => !inside.has(at) && free(at))
  return [
    'more-experts',
    ...when(
      'higher-loads',
      reviewers.some((at) => instance.most[at]! < dossiersIn(instance)),
    ),
    ...when('more-pairs', all > inside.size && others),
    'fewer-seats',
    ...when('several-of-a-unit', onePerUnit && missing(best(instance, { onePerUnit: false }, { scale, share })) < left),
    ...when('higher-share', share < scale && missing(best(instance, { onePerUnit }, { scale, share: scale })) < left),
  ]
}

const when = (move: Move, helps: boolean): Move[] => (helps ? [move] : [])
