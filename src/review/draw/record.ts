import { type Drawn, drawFrom, type Infeasible } from './draw.ts'
import type { Drawable, Rules } from './rules.ts'
import { sha256 } from './stream.ts'

export const algorithm = 'zhuke-draw/1'

export type Excluded = {
  readonly id: string
  readonly name: string
  readonly reasons: readonly { readonly code: string; readonly zh: string; readonly en: string }[]
}
/** What a draw is made from; all of it is fixed before the witness speaks. */
export type Terms = {
  readonly title: string
  readonly rules: Rules
  readonly pool: readonly Drawable[]
  readonly excluded: readonly Excluded[]
}
export type Commitment = { readonly digest: string; readonly published_at: string }
export type Witness = { readonly name: string; readonly contribution: string; readonly at: string }

/** Everything that is needed to draw again: whoever has it needs nobody's word. */
export type DrawRecord = Terms &
  Pick<Drawn, 'seats' | 'reserves' | 'panels'> & {
    readonly algorithm: string
    readonly commitment: Commitment
    readonly opening: string
    readonly witness: Witness
  }

/**
 * Published before the witness speaks: it binds the rules, the pool, the exclusions and a secret of 32 bytes, and tells
 * none of them. Whoever runs the draw cannot choose afterwards, and the witness cannot reckon ahead.
 */
export const commitmentTo = (terms: Terms, opening: string): string =>
  sha256(algorithm, 'commitment', canonical(termsOf(terms)), opening)

/** What the draw follows from: the commitment, what it hid, and what the witness gave. */
export const seedOf = (commitment: string, opening: string, contribution: string): string =>
  sha256(algorithm, 'seed', commitment, opening, contribution)

export function drawRecord(
  terms: Terms,
  commitment: Commitment,
  opening: string,
  witness: Witness,
): DrawRecord | Infeasible {
  const draw = drawFrom(terms.pool, terms.rules)
  if ('infeasible' in draw) return draw
  const drawn = draw(seedOf(commitment.digest, opening, witness.contribution))
  if ('infeasible' in drawn) return drawn
  return { algorithm, ...termsOf(terms), commitment, opening, witness, ...drawn }
}

const termsOf = ({ title, rules, pool, excluded }: Terms): Terms => ({ title, rules, pool, excluded })

/** JSON whose members stand in the order of their names: the same facts have one digest. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const members = Object.entries(value).filter(([, one]) => one !== undefined)
  return `{${members
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, one]) => `${JSON.stringify(name)}:${canonical(one)}`)
    .join(',')}}`
}
