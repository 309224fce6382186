import type { Query } from './query.ts'
import { passageLeast, type Run } from './runs.ts'
import type { Units } from './units.ts'

/** A sentence counts as found when so much of its rarity stands in one sentence of the other text. */
const containedLeast = 0.6

/** Sentences whose words were turned round, compared as sets of terms, each weighed by its rarity. */
export function containedOf(query: Query, other: Units): Run[] {
  const { sentences, holders } = query
  const best = new Float64Array(sentences.length)
  const where = new Int32Array(sentences.length)
  const shared = new Float64Array(sentences.length)
  const ends = new Int32Array(sentences.length)
  const { length } = other.keys
  for (let at = 0, end = 0; at < length; at = end) {
    const touched: number[] = []
    const seen = new Set<number>()
    for (end = at; end < length && other.sentence[end] === other.sentence[at]; end += 1) {
      const term = other.terms[end]!
      const held = holders.get(term)
      if (!held || seen.has(term)) continue
      seen.add(term)
      for (const sentence of held.sentences) {
        if (shared[sentence] === 0) touched.push(sentence)
        shared[sentence]! += held.weight
      }
    }
    for (const sentence of touched) {
      if (shared[sentence]! > best[sentence]!) {
        best[sentence] = shared[sentence]!
        where[sentence] = at
        ends[sentence] = end
      }
      shared[sentence] = 0
    }
  }
  return sentences.flatMap(({ at, end, weight }, index) => {
    const evidence = best[index]!
    if (weight * containedLeast < passageLeast || evidence < weight * containedLeast) return []
    return [trimmed(query.units, other, { at, end, otherAt: where[index]!, otherEnd: ends[index]!, evidence })]
  })
}

/** New words before the first and behind the last shared term are not part of what was found. */
function trimmed(units: Units, other: Units, { at, end, ...run }: Run): Run {
  const there = new Set(other.terms.subarray(run.otherAt, run.otherEnd))
  const shared = (place: number) => units.terms[place] !== 0 && there.has(units.terms[place]!)
  let from = at
  let to = end
  while (from < to - 1 && !shared(from)) from += 1
  while (to > from + 1 && !shared(to - 1) && !shared(to - 2)) to -= 1
  return { ...run, at: from, end: to }
}
