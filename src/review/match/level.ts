import { dossiersIn, type Instance, reviewersIn, type Seats, sumsOf } from './instance.ts'

/**
 * Lifts the worst-off dossier again and again: it takes a better reviewer who has room, or one from a dossier that stays
 * better off with what it gets in return. Ends at the floor, or where the worst-off one cannot be lifted so.
 */
export function levelled(instance: Instance, seats: Seats, onePerUnit: boolean, floor: number): Seats {
  const board = boardOf(instance, seats, onePerUnit)
  const { sums, own } = board
  for (;;) {
    let worst = 0
    for (let dossier = 1; dossier < sums.length; dossier += 1) if (sums[dossier]! < sums[worst]!) worst = dossier
    if (sums[worst]! >= floor) break
    const move = bestMove(instance, board, worst)
    if (!move) break
    for (const [dossier, gone, come] of move.changes) change(instance, board, dossier, gone, come)
  }
  return Int32Array.from(own.flat()).sort()
}

/** A dossier gives a pair up for another one. */
type Change = readonly [dossier: number, gone: number, come: number]
type Move = { readonly changes: readonly Change[]; readonly least: number }
type Board = {
  readonly sums: Float64Array
  /** The pairs of each dossier, the dossiers of each reviewer, and how many they are. */
  readonly own: number[][]
  readonly holders: number[][]
  readonly onePerUnit: boolean
}

function boardOf(instance: Instance, seats: Seats, onePerUnit: boolean): Board {
  const own: number[][] = Array.from({ length: dossiersIn(instance) }, () => [])
  const holders: number[][] = Array.from({ length: reviewersIn(instance) }, () => [])
  let dossier = 0
  for (const pair of seats) {
    while (pair >= instance.start[dossier + 1]!) dossier += 1
    own[dossier]!.push(pair)
    holders[instance.reviewer[pair]!]!.push(dossier)
  }
  return { sums: sumsOf(instance, seats), own, holders, onePerUnit }
}

function bestMove(instance: Instance, board: Board, dossier: number): Move | null {
  const { start, reviewer, weight, least, most } = instance
  const { sums, own, holders } = board
  const before = sums[dossier]!
  let best = null as Move | null
  const offer = (changes: readonly Change[], worst: number) => {
    if (worst > (best?.least ?? before)) best = { changes, least: worst }
  }
  for (let come = start[dossier]!; come < start[dossier + 1]!; come += 1) {
    const who = reviewer[come]!
    for (const gone of own[dossier]!) {
      const sum = before + weight[come]! - weight[gone]!
      if (sum <= (best?.least ?? before) || !fits(instance, board, dossier, gone, come)) continue
      const left = reviewer[gone]!
      const spared = holders[left]!.length > least[left]!
      if (spared && holders[who]!.length < most[who]!) offer([[dossier, gone, come]], sum)
      for (const other of holders[who]!) {
        const [lost, got] = [pairOf(instance, other, who), pairOf(instance, other, left)]
        if (got < 0 || !fits(instance, board, other, lost, got)) continue
        const rest = sums[other]! - weight[lost]! + weight[got]!
        offer(
          [
            [dossier, gone, come],
            [other, lost, got],
          ],
          Math.min(sum, rest),
        )
      }
    }
  }
  return best
}

/** Whether the pair may take the other's place: not there yet, and no second one of an organisation. */
function fits(
  { reviewer, unit }: Instance,
  { own, onePerUnit }: Board,
  dossier: number,
  gone: number,
  come: number,
): boolean {
  const of = unit[reviewer[come]!]!
  for (const pair of own[dossier]!) {
    if (pair === come) return false
    if (onePerUnit && of >= 0 && pair !== gone && unit[reviewer[pair]!] === of) return false
  }
  return true
}

/** The place of a pair, or -1: the reviewers of a dossier are in order. */
function pairOf({ start, reviewer }: Instance, dossier: number, who: number): number {
  let [low, high] = [start[dossier]!, start[dossier + 1]! - 1]
  while (low <= high) {
    const middle = (low + high) >> 1
    if (reviewer[middle] === who) return middle
    if (reviewer[middle]! < who) low = middle + 1
    else high = middle - 1
  }
  return -1
}

function change(
  { reviewer, weight }: Instance,
  { sums, own, holders }: Board,
  dossier: number,
  gone: number,
  come: number,
) {
  sums[dossier] = sums[dossier]! - weight[gone]! + weight[come]!
  own[dossier]!.splice(own[dossier]!.indexOf(gone), 1, come)
  const former = holders[reviewer[gone]!]!
  former.splice(former.indexOf(dossier), 1)
  holders[reviewer[come]!]!.push(dossier)
}
