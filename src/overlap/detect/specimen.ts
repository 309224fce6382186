import type { Home } from './find.ts'
import { termsOf } from './terms.ts'
import { unitsOf } from './units.ts'

/** A home in memory, for a few thousand texts. */
export function homeOf(texts: Readonly<Record<string, string>>): Home & { add(id: string, text: string): void } {
  const bodies = new Map<string, string>()
  const lengths = new Map<string, number>()
  const holders = new Map<number, string[]>()
  const add = (id: string, text: string) => {
    const terms = [...termsOf(unitsOf(text)).keys()]
    bodies.set(id, text)
    lengths.set(id, terms.length)
    for (const term of terms) holders.set(term, [...(holders.get(term) ?? []), id])
  }
  for (const [id, text] of Object.entries(texts)) add(id, text)
  return {
    add,
    size: async () => bodies.size,
    holding: async (terms) => new Map(terms.map((term) => [term, holders.get(term)?.length ?? 0])),
    async candidates(weighted, most) {
      const scores = new Map<string, number>()
      for (const { term, weight } of weighted)
        for (const id of holders.get(term) ?? []) scores.set(id, (scores.get(id) ?? 0) + weight)
      const damped = [...scores].map(([id, score]) => ({ id, score: score / Math.sqrt(lengths.get(id)! + 20) }))
      return damped
        .sort((one, other) => other.score - one.score || (one.id < other.id ? -1 : 1))
        .slice(0, most)
        .map(({ id }) => id)
    },
    texts: async (ids) => new Map(ids.flatMap((id) => (bodies.has(id) ? [[id, bodies.get(id)!] as const] : []))),
  }
}
