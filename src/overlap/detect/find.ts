import { type Comparison, compare } from './compare.ts'
import { rarity, termsOf } from './terms.ts'
import { unitsOf } from './units.ts'

/** Where texts are kept: rows of PostgreSQL for the service, a folder for the command. */
export type Home = {
  size(): Promise<number>
  /** How many texts hold each term; terms that none holds may be left out. */
  holding(terms: readonly number[]): Promise<ReadonlyMap<number, number>>
  /** The texts that share most of the weight, the best first, the weight damped by the length of each. */
  candidates(weighted: readonly Weighted[], most: number): Promise<readonly string[]>
  texts(ids: readonly string[]): Promise<ReadonlyMap<string, string>>
}
export type Weighted = { readonly term: number; readonly weight: number }
export type Hit = Comparison & { readonly id: string; readonly flagged: boolean }

/** Texts that are compared passage by passage; those behind them share too little. */
const candidatesMost = 30
/** The rarest terms find: further ones are looked up until so many texts would be touched. */
const touchedMost = 4000
const termsMost = 96
/**
 * A hit is flagged from so much evidence on, in nats. Its false alarms among records that nobody copied are measured by
 * `npm run bench -- overlap` and stand beside the parameter.
 */
export const flaggedFrom = 150
/** What so many other texts hold that share little else is wording of the trade or of a policy: it is masked. */
const boilerplateFrom = 3

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
  const own = asked.itself === undefined ? 0 : 1
  const size = (await home.size()) - own
  const holding = new Map([...(await home.holding(terms))].map(([term, held]) => [term, held - own]))
  const weigh = (term: number) => (term === 0 ? 0 : rarity(size, holding.get(term) ?? 0))
  const found = await home.candidates(telling(terms, holding, size, weigh), candidatesMost + own)
  const ids = found.filter((id) => id !== asked.itself)
  const texts = await home.texts(ids)
  const compared = ids.flatMap((id) => {
    const other = texts.get(id)
    return other === undefined ? [] : [{ id, other: { text: other, units: unitsOf(other) } }]
  })
  const here = { text, units }
  const raw = compared.map(({ other }) => compare(here, other, weigh))
  const masked = maskOf(
    units.keys.length,
    raw.map((found, index) => ({ ...found, terms: new Set(termsOf(compared[index]!.other.units).keys()) })),
  )
  return compared
    .map(({ id, other }, index) => {
      const plain = raw[index]!
      const told = plain.share > 0.5 ? plain : compare(here, other, weigh, masked)
      return { id, ...told, flagged: told.evidence >= (asked.flaggedFrom ?? flaggedFrom) }
    })
    .filter((hit) => hit.passages.length > 0)
    .sort((one, other) => other.evidence - one.evidence || other.share - one.share)
    .slice(0, asked.most ?? 10)
}

function telling(
  terms: readonly number[],
  holding: ReadonlyMap<number, number>,
  size: number,
  weigh: (term: number) => number,
): Weighted[] {
  const known = terms
    .map((term) => ({ term, held: holding.get(term) ?? 0 }))
    .filter(({ held }) => held > 0 && held <= Math.max(50, size * 0.05))
    .sort((one, other) => one.held - other.held)
    .slice(0, termsMost)
  let touched = 0
  const chosen = known.filter(({ held }) => {
    touched += held
    return touched <= touchedMost
  })
  return (chosen.length > 0 ? chosen : known.slice(0, 4)).map(({ term }) => ({ term, weight: weigh(term) ** 2 }))
}

type Compared = { readonly share: number; readonly marked: Uint8Array; readonly terms: ReadonlySet<number> }

/**
 * Units of the text that several texts hold which share little else. Near-equal texts, such as the parts of one joint
 * project, count as one: what is copied from them is no boilerplate.
 */
function maskOf(length: number, compared: readonly Compared[]): Uint8Array {
  const held = new Uint8Array(length)
  const counted: Compared[] = []
  for (const one of compared) {
    if (one.share === 0 || one.share > 0.5 || counted.some((other) => alike(one.terms, other.terms))) continue
    counted.push(one)
    for (let at = 0; at < length; at += 1) if (one.marked[at] && held[at]! < 255) held[at]! += 1
  }
  return held.map((times) => (times >= boilerplateFrom ? 1 : 0))
}

function alike(one: ReadonlySet<number>, other: ReadonlySet<number>): boolean {
  let shared = 0
  for (const term of one) if (other.has(term)) shared += 1
  return shared >= 0.6 * Math.max(one.size, other.size)
}
