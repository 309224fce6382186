import { containedOf } from './contained.ts'
import type { Query } from './query.ts'
import { type Run, runsOf } from './runs.ts'
import type { Units } from './units.ts'

/** A stretch of the text that is found in the other one; offsets in UTF-16 units of both texts as they were given. */
export type Passage = {
  readonly from: number
  readonly to: number
  readonly text: string
  readonly otherFrom: number
  readonly otherTo: number
}
export type Comparison = {
  /** The part of the text's characters that is found in the other one, 0 to 1. */
  readonly share: number
  /** How much speaks for one coming from the other: the rarity of all terms in the passages, in nats. */
  readonly evidence: number
  /** The same share, counting only what stands there word by word. */
  readonly aligned: number
  readonly runs: readonly Run[]
  /** 1 for each unit of the text that stands in a passage. */
  readonly marked: Uint8Array
}

/**
 * What of a text stands in another one. Runs of neighbouring units that both have are joined over small changes; sentences
 * that were turned round are compared as sets of terms, each weighed by its rarity.
 */
export function compare(query: Query, other: Units, masked?: Uint8Array): Comparison {
  const inOrder = runsOf(query, other)
  const runs = [...inOrder, ...containedOf(query, other)]
  const marked = new Uint8Array(query.units.keys.length)
  if (runs.length === 0) return { marked, runs, share: 0, aligned: 0, evidence: 0 }
  for (const run of inOrder) marked.fill(1, run.at, run.end)
  const aligned = shareOf(query.units, marked)
  for (const run of runs) marked.fill(1, run.at, run.end)
  if (masked) for (let at = 0; at < marked.length; at += 1) if (masked[at]) marked[at] = 0
  return { marked, runs, aligned, share: shareOf(query.units, marked), evidence: evidenceOf(query, marked) }
}

function shareOf(units: Units, marked: Uint8Array): number {
  let all = 0
  let found = 0
  for (let at = 0; at < marked.length; at += 1) {
    const long = units.to[at]! - units.from[at]!
    all += long
    if (marked[at]) found += long
  }
  return all === 0 ? 0 : found / all
}

/**
 * What a passage must show before it speaks for anything, in nats: among millions of pairs of places in a library some run of
 * words agrees by chance, and log(200 · 200 · 30,000) of the odds are spent on that. Many short phrases of a trade together
 * so weigh less than one sentence.
 */
const chance = 20

/** A term counts once, however often the passages repeat it. */
function evidenceOf({ units, weights }: Query, marked: Uint8Array): number {
  const terms = new Set<number>()
  let sum = 0
  let stretch = 0
  for (let at = 0; at <= marked.length; at += 1) {
    if (at === marked.length || !marked[at]) {
      sum += Math.max(0, stretch - chance)
      stretch = 0
    } else if (weights[at] !== 0 && !terms.has(units.terms[at]!)) {
      terms.add(units.terms[at]!)
      stretch += weights[at]!
    }
  }
  return sum
}

/** Runs that touch are one passage; the longest are shown where they lie over each other. */
export function passagesOf({ text, units }: Query, other: Units, runs: readonly Run[]): Passage[] {
  const passages: Passage[] = []
  for (const run of runs.toSorted((a, b) => a.at - b.at || b.end - a.end)) {
    const from = units.from[run.at]!
    const to = units.to[run.end - 1]!
    const last = passages.at(-1)
    if (last && to <= last.to) continue
    const begins = last && from < last.to ? last.to : from
    passages.push({
      from: begins,
      to,
      text: text.slice(begins, to),
      otherFrom: other.from[run.otherAt]!,
      otherTo: other.to[Math.min(run.otherEnd, other.to.length) - 1]!,
    })
  }
  return passages
}
