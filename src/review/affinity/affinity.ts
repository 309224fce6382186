import type { Text } from '#platform/text'
import { type Field, fieldName, nearest } from './field.ts'
import { sharedWords, termsOf } from './words.ts'

/** A dossier as its affinity is read off: title, keywords and summary are its text. */
export type Described = { readonly id: string; readonly fields: readonly Field[]; readonly text: string }
/** An expert with the titles of their papers, patents and projects. */
export type Versed = { readonly person: string; readonly fields: readonly Field[]; readonly works: readonly string[] }
export type Affinity = {
  readonly person: string
  readonly dossier: string
  /** From 0 to 1,000,000; whole, so that sums of it are exact. */
  readonly micro: number
  readonly because: readonly Text[]
}

const halfOf = 500_000

/**
 * How well each expert's field and works fit each dossier: half from the nearest pair of field codes, half from the words
 * they share, a word counting for more the fewer texts hold it. What it was read off is said in words.
 */
export function affinities(dossiers: readonly Described[], experts: readonly Versed[]): Affinity[] {
  const weight = rarityIn([...dossiers.map((one) => one.text), ...experts.map((one) => one.works.join('\n'))])
  const vector = (text: string) => vectorOf(text, weight)
  const known = experts.map((one) => ({ one, vector: vector(one.works.join('\n')) }))
  return dossiers.flatMap((dossier) => {
    const own = vector(dossier.text)
    return known.map(({ one, vector: other }) => {
      const field = nearest(dossier.fields, one.fields)
      const words = likeness(own, other)
      return {
        person: one.person,
        dossier: dossier.id,
        micro: Math.round(halfOf * (field?.near ?? 0) + halfOf * Math.min(1, 2 * words)),
        because: [
          ...(field && field.near > 0 ? [saidField(field.near, field.one, field.other)] : []),
          ...(words > 0 ? saidWords(dossier, one, weight) : []),
        ],
      }
    })
  })
}

type Weight = (term: string) => number

function rarityIn(texts: readonly string[]): Weight {
  const holding = new Map<string, number>()
  for (const text of texts) for (const term of termsOf(text).keys()) holding.set(term, (holding.get(term) ?? 0) + 1)
  return (term) => Math.log(1 + texts.length / (holding.get(term) ?? texts.length))
}

function vectorOf(text: string, weight: Weight): Map<string, number> {
  const terms = [...termsOf(text)].map(([term, count]) => [term, (1 + Math.log(count)) * weight(term)] as const)
  const length = Math.hypot(...terms.map(([, value]) => value)) || 1
  return new Map(terms.map(([term, value]) => [term, value / length]))
}

/** The cosine of the angle between two texts. */
function likeness(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number {
  let sum = 0
  for (const [term, value] of one) sum += value * (other.get(term) ?? 0)
  return sum
}

function saidField(near: number, one: Field, other: Field): Text {
  if (near === 1) return { zh: `学科相同（${fieldName(one, 'zh')}）`, en: `same field (${fieldName(one, 'en')})` }
  return {
    zh: `学科相近（${fieldName(one, 'zh')}与${fieldName(other, 'zh')}）`,
    en: `fields close to each other (${fieldName(one, 'en')}, ${fieldName(other, 'en')})`,
  }
}

/** The work that shares the rarest words, with those words. */
function saidWords(dossier: Described, expert: Versed, weight: Weight): Text[] {
  const shared = expert.works
    .map((work) => ({ work, words: sharedWords(dossier.text, work, weight, 3) }))
    .filter(({ words }) => words.length > 0)
    .map((one) => ({
      ...one,
      value: one.words.reduce(
        (sum, word) => sum + [...termsOf(word).keys()].reduce((all, term) => all + weight(term), 0),
        0,
      ),
    }))
    .sort((a, b) => b.value - a.value)
  const [best] = shared
  if (!best) return []
  return [
    {
      zh: `共同用词“${best.words.join('”“')}”，见其《${best.work}》`,
      en: `shared words “${best.words.join('”, “')}”, as in “${best.work}”`,
    },
  ]
}
