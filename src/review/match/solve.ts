import { type Cause, causeOf } from './cause.ts'
import { type Fair, fair } from './fair.ts'
import { type Instance, leastOf, type Seats, totalOf } from './instance.ts'
import { drawSeats } from './rounding.ts'
import { expectedOf, sharedOf } from './shares.ts'
import { quickStream } from './stream.ts'
import { best, seatsOf } from './total.ts'
import { missing, type Shares, type Transport } from './transport.ts'

export const modes = ['total', 'fair', 'random'] as const
export type Mode = (typeof modes)[number]

export type Asked = {
  readonly mode: Mode
  /** At most one reviewer of an organisation on a dossier. */
  readonly onePerUnit: boolean
  /** `random`: a pair is drawn with a chance of at most `share` parts of `scale`. */
  readonly shares: Shares
  readonly seed: string
  /** `fair`: after so long the best that was found is the answer, with its bounds. */
  readonly seconds: number
}

export type Assigned = {
  readonly seats: Seats
  /** The total of the weights; for `random` the total to be expected. */
  readonly objective: number
  /** What no assignment exceeds; for `fair` none whose least sum is as large. */
  readonly bound: number
  /** The least sum of a dossier over its seats, and for `fair` what none exceeds. */
  readonly least: number
  readonly leastBound?: number
  readonly proven: boolean
}
export type Unassignable = { readonly cause: Cause }
export type Stage = 'seats' | 'fairness' | 'draw'

/** The assignment that is asked for, or why there is none. */
export function solve(
  instance: Instance,
  asked: Asked,
  tell: (stage: Stage) => void = () => {},
): Assigned | Unassignable {
  if (asked.mode === 'fair') {
    const found = fair(instance, asked.onePerUnit, asked.seconds, () => tell('fairness'))
    return 'net' in found ? unassignable(found, asked) : fairly(found)
  }
  const shares = asked.mode === 'random' ? asked.shares : { scale: 1, share: 1 }
  const rules = { onePerUnit: asked.onePerUnit, tell: () => tell('seats') }
  const transport = best(instance, rules, shares)
  if (missing(transport) > 0) return unassignable(transport, asked)
  if (asked.mode === 'total') return proven(instance, seatsOf(transport))
  tell('draw')
  const shared = sharedOf(transport, asked.onePerUnit)
  const seats = drawSeats(shared, quickStream(asked.seed))
  return proven(instance, seats, expectedOf(instance, shared))
}

function proven(instance: Instance, seats: Seats, objective = totalOf(instance, seats)): Assigned {
  return { seats, objective, bound: objective, least: leastOf(instance, seats), proven: true }
}

const fairly = ({ seats, total, least, leastBound, totalBound }: Fair): Assigned => ({
  seats,
  objective: total,
  bound: totalBound,
  least,
  leastBound,
  proven: least === leastBound && total === totalBound,
})

function unassignable(transport: Transport, asked: Asked): Unassignable {
  const cause = causeOf(transport, asked)
  if (!cause) throw new Error('an assignment without a fault was taken for none')
  return { cause }
}
