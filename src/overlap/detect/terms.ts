import type { Units } from './units.ts'

/**
 * What a text is found by, each with the number of times: each word, and each pair of neighbouring Chinese characters. A
 * pair is as good as a word of a dictionary for finding, and needs none.
 */
export function termsOf({ terms }: Units): Map<number, number> {
  const counts = new Map<number, number>()
  for (const term of terms) if (term !== 0) counts.set(term, (counts.get(term) ?? 0) + 1)
  return counts
}

/** A library below this size cannot tell how rare a term is; what one text of a few holds is probably rare. */
const tellingSize = 20_000

/**
 * How rare a term is, in nats: held by all texts 0, by one of 20,000 about 10, by one of a million about 14. In a smaller
 * library each further holder counts as many as it stands for, and the first one as one.
 */
export function rarity(texts: number, holding: number): number {
  const stands = texts < tellingSize ? tellingSize / Math.max(1, texts) : 1
  const held = 1 + Math.max(0, holding - 1) * stands
  return Math.log((Math.max(texts, tellingSize) + 1) / held)
}
