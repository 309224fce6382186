import { termAt } from './terms.ts'
import { join, type Units } from './units.ts'

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
  readonly passages: readonly Passage[]
  /** 1 for each unit of the text that stands in a passage. */
  readonly marked: Uint8Array
}
type Text = { readonly text: string; readonly units: Units }
type Rarity = (term: number) => number
/** Masked places weigh nothing. */
type RarityAt = (term: number, at: number) => number

/** Units of a run that may be new or gone before it counts as two: a rewriting changes single words. */
const gapMost = 6
/** So much of a run's units is shared; a chain of chance pairs is thinner. */
const densityLeast = 0.6
/**
 * What a passage must weigh at least, in nats: the rarities of its shared terms together. Two texts of one field share runs
 * of common words by chance; among 32,000 abstracts a chance passage above 40 is found in less than one of a hundred.
 */
const passageLeast = 40

/**
 * What of a text stands in another one. Runs of neighbouring units that both have are joined over small changes; sentences
 * that were turned round are compared as sets of terms, each weighed by its rarity.
 */
export function compare(one: Text, other: Text, weigh: Rarity, masked?: Uint8Array): Comparison {
  const { units } = one
  const rarity = (term: number, at: number) => (masked?.[at] ? 0 : weigh(term))
  const runs = [...runsOf(units, other.units, rarity), ...sentencesOf(units, other.units, rarity, weigh)]
  const marked = new Uint8Array(one.units.keys.length)
  for (const run of runs) marked.fill(1, run.at, run.end)
  if (masked) for (let at = 0; at < marked.length; at += 1) if (masked[at]) marked[at] = 0
  return {
    marked,
    share: shareOf(one.units, marked),
    evidence: evidenceOf(one.units, marked, weigh),
    passages: passagesOf(one, other, runs),
  }
}

type Run = {
  readonly at: number
  readonly end: number
  readonly otherAt: number
  readonly otherEnd: number
  readonly evidence: number
}
type Open = { at: number; end: number; otherAt: number; otherEnd: number; shared: number; evidence: number }

function runsOf(units: Units, other: Units, rarity: RarityAt): Run[] {
  const places = placesOf(other)
  const open: Open[] = []
  const done: Open[] = []
  for (let at = 0; at + 1 < units.keys.length; at += 1) {
    for (let index = open.length - 1; index >= 0; index -= 1)
      if (at - open[index]!.end > gapMost) done.push(...open.splice(index, 1))
    const found = places.get(join(units.keys[at]!, units.keys[at + 1]!))
    if (!found) continue
    for (const there of found) {
      const run = open.find((one) => there >= one.otherEnd - 1 && there - one.otherEnd <= gapMost)
      if (run) extend(run, at, there, units, rarity)
      else if (open.length < 64)
        open.push({
          at,
          end: at + 2,
          otherAt: there,
          otherEnd: there + 2,
          shared: 2,
          evidence: rarity(termAt(units, at), at),
        })
    }
  }
  return [...done, ...open].filter(
    (run) => run.evidence >= passageLeast && run.shared / (run.end - run.at) >= densityLeast,
  )
}

function extend(run: Open, at: number, there: number, units: Units, rarity: RarityAt): void {
  if (at + 2 > run.end) {
    run.shared += Math.min(2, at + 2 - run.end)
    run.evidence += rarity(termAt(units, at), at) * (at > run.at ? 1 : 0)
    run.end = at + 2
  }
  run.otherEnd = Math.max(run.otherEnd, there + 2)
}

/** Where each pair of neighbouring units stands; one that stands everywhere says nothing. */
function placesOf({ keys }: Units): Map<number, number[]> {
  const places = new Map<number, number[]>()
  for (let at = 0; at + 1 < keys.length; at += 1) {
    const pair = join(keys[at]!, keys[at + 1]!)
    const known = places.get(pair)
    if (!known) places.set(pair, [at])
    else if (known.length < 6) known.push(at)
  }
  return places
}

type Sentence = {
  readonly at: number
  readonly end: number
  readonly rarities: ReadonlyMap<number, number>
  readonly weight: number
}
/** A sentence counts as found when so much of its rarity stands in one sentence of the other text. */
const containedLeast = 0.6

function sentencesOf(units: Units, other: Units, rarity: RarityAt, plain: Rarity): Run[] {
  const there = splitAt(other, plain)
  const byTerm = new Map<number, number[]>()
  there.forEach((sentence, index) => {
    for (const term of sentence.rarities.keys()) byTerm.set(term, [...(byTerm.get(term) ?? []), index])
  })
  return splitAt(units, rarity).flatMap((sentence) => {
    if (sentence.weight * containedLeast < passageLeast) return []
    const shared = new Float64Array(there.length)
    for (const term of sentence.rarities.keys())
      for (const index of byTerm.get(term) ?? []) shared[index]! += sentence.rarities.get(term)!
    let best = 0
    for (let index = 1; index < shared.length; index += 1) if (shared[index]! > shared[best]!) best = index
    const found = there[best]
    if (!found || shared[best]! < sentence.weight * containedLeast) return []
    return [{ at: sentence.at, end: sentence.end, otherAt: found.at, otherEnd: found.end, evidence: shared[best]! }]
  })
}

function splitAt(units: Units, rarity: RarityAt): Sentence[] {
  const sentences: Sentence[] = []
  let at = 0
  for (let end = 1; end <= units.keys.length; end += 1) {
    if (end < units.keys.length && units.sentence[end] === units.sentence[at]) continue
    const rarities = new Map<number, number>()
    for (let place = at; place < end; place += 1) {
      const term = termAt(units, place)
      if (term !== 0) rarities.set(term, rarity(term, place))
    }
    let weight = 0
    for (const one of rarities.values()) weight += one
    sentences.push({ at, end, rarities, weight })
    at = end
  }
  return sentences
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

function evidenceOf(units: Units, marked: Uint8Array, weigh: Rarity): number {
  const terms = new Set<number>()
  for (let at = 0; at < marked.length; at += 1) if (marked[at]) terms.add(termAt(units, at))
  let sum = 0
  for (const term of terms) if (term !== 0) sum += weigh(term)
  return sum
}

/** Runs that touch are one passage; the longest are shown where they lie over each other. */
function passagesOf(one: Text, other: Text, runs: readonly Run[]): Passage[] {
  const passages: Passage[] = []
  for (const run of runs.toSorted((a, b) => a.at - b.at || b.end - a.end)) {
    const from = one.units.from[run.at]!
    const to = one.units.to[run.end - 1]!
    const last = passages.at(-1)
    if (last && to <= last.to) continue
    const begins = last && from < last.to ? last.to : from
    passages.push({
      from: begins,
      to,
      text: one.text.slice(begins, to),
      otherFrom: other.units.from[run.otherAt]!,
      otherTo: other.units.to[Math.min(run.otherEnd, other.units.to.length) - 1]!,
    })
  }
  return passages
}
