import { type Comparison, compare, type Passage, passagesOf } from './compare.ts'
import { maskOf } from './mask.ts'
import { type Query, queryOf } from './query.ts'
import { type Reach, tellingOf, type Weighted } from './telling.ts'
import { rarity, termsOf } from './terms.ts'
import { type Units, unitsOf } from './units.ts'

/** Where texts are kept: rows of PostgreSQL for the service, a folder for the command. */
export type Home = {
  /** How far it looks without being slow. */
  readonly reach?: Reach
  size(): Promise<number>
  /** How many texts hold each term; terms that none holds may be left out. */
  holding(terms: readonly number[]): Promise<ReadonlyMap<number, number>>
  /** The texts that share most of the weight, the best first, the weight damped by the length of each. */
  candidates(weighted: readonly Weighted[], most: number): Promise<readonly string[]>
  texts(ids: readonly string[]): Promise<ReadonlyMap<string, string>>
}
export type Hit = Omit<Comparison, 'runs' | 'aligned'> & {
  readonly id: string
  readonly flagged: boolean
  readonly passages: readonly Passage[]
}

/** Texts that are compared passage by passage; those behind them share too little. */
const candidatesMost = 30
const usualReach: Reach = { touched: 4000, terms: 96 }
/**
 * A hit is flagged from so much evidence on, in nats: about as much as a sentence of thirty Chinese characters or twenty
 * words that is found nowhere else. Its false alarms among records that nobody copied are measured by
 * `npm run bench -- overlap` and stand beside the parameter.
 */
export const flaggedFrom = 170
/** A text that is found as a whole, word by word, needs less: it may be no more than a title. */
const wholeFrom = 50
const wholeShare = 0.9

export type Asked = {
  readonly most?: number
  /** The text itself where it is kept already: it is left out, and what it holds does not make a term less rare. */
  readonly itself?: string
  readonly flaggedFrom?: number
}

/** The texts that overlap with a text, most evidence first, with the passages that show it. */
export async function find(home: Home, text: string, asked: Asked = {}): Promise<Hit[]> {
  const units = unitsOf(text)
  const terms = [...termsOf(units).keys()]
  if (terms.length === 0) return []
  const own = asked.itself === undefined ? 0 : 1
  const size = (await home.size()) - own
  const holding = new Map([...(await home.holding(terms))].map(([term, held]) => [term, Math.max(0, held - own)]))
  const weigh = (term: number) => rarity(size, holding.get(term) ?? 0)
  const wanted = tellingOf(units, holding, size, weigh, home.reach ?? usualReach)
  const ids = (await home.candidates(wanted, Math.max(candidatesMost, asked.most ?? 0) + own)).filter(
    (id) => id !== asked.itself,
  )
  const found = compareAll(queryOf(text, units, weigh), ids, await home.texts(ids), weigh)
  return found
    .filter(({ evidence }) => evidence > 0)
    .sort((one, two) => two.evidence - one.evidence || two.share - one.share || (one.id < two.id ? -1 : 1))
    .slice(0, asked.most ?? 10)
    .map(({ id, share, evidence, marked, query, other, runs, aligned }) => {
      const whole = aligned >= wholeShare && evidence >= wholeFrom
      const flagged = whole || evidence >= (asked.flaggedFrom ?? flaggedFrom)
      return { id, share, evidence, marked, flagged, passages: passagesOf(query, other, runs) }
    })
}

type Compared = Comparison & { readonly id: string; readonly query: Query; readonly other: Units }

/** Compares with each candidate; where several hold the same wording it is masked, and those that it touches once more. */
function compareAll(
  query: Query,
  ids: readonly string[],
  texts: ReadonlyMap<string, string>,
  weigh: (term: number) => number,
): Compared[] {
  const plain = ids.flatMap((id): Compared[] => {
    const text = texts.get(id)
    if (text === undefined) return []
    const other = unitsOf(text)
    return [{ id, query, other, ...compare(query, other) }]
  })
  const mask = maskOf(
    query.units.keys.length,
    plain.map((one) => ({ ...one, terms: () => new Set(termsOf(one.other).keys()) })),
  )
  if (!mask) return plain
  const masked = queryOf(query.text, query.units, weigh, mask)
  // What holds more than half of the text is no neighbour that shares its wording: it is told as a whole.
  return plain.map((one) =>
    one.share > 0.5 || !one.marked.some((marked, at) => marked && mask[at])
      ? one
      : { ...one, query: masked, ...compare(masked, one.other, mask) },
  )
}
