import { numbered } from './counting.ts'
import { admissible, type Drawable, type Rules, unitsHold } from './rules.ts'
import { order } from './steps.ts'
import { streamOf } from './stream.ts'

export type Drawn = {
  readonly seats: readonly string[]
  readonly reserves: readonly string[]
  /** How many panels were as likely as this one; with part-time posts elsewhere, how many were looked at. */
  readonly panels: string
}
/** Why nothing can be drawn: the size itself is refused, the pool is empty, or no panel keeps the rules. */
export type Infeasible = { readonly infeasible: 'even-size' | 'too-few' | 'rules'; readonly eligible: number }

/** Prepares a draw from a pool: the panels are counted once, however often it is drawn. */
export function drawFrom(pool: readonly Drawable[], rules: Rules): Infeasible | ((seed: string) => Drawn | Infeasible) {
  const eligible = pool.length
  if (rules.odd && rules.size % 2 === 0) return { infeasible: 'even-size', eligible }
  if (eligible < rules.size) return { infeasible: 'too-few', eligible }
  const numbering = numbered(pool, rules)
  if (numbering.count === 0n) return { infeasible: 'rules', eligible }
  return (seed) => {
    const stream = streamOf(seed)
    const panel = panelBy(numbering, rules, stream)
    if (!panel) return { infeasible: 'rules', eligible }
    return {
      seats: panel.map((one) => one.id),
      reserves: reservesBy(pool, panel, rules, stream).map((one) => one.id),
      panels: String(numbering.count),
    }
  }
}

type Stream = ReturnType<typeof streamOf>
const tries = 10_000

/**
 * Every panel that keeps the rules is as likely as any other: a number is drawn among all that keep them by first
 * organisations, and drawn again while a second post breaks the rule of organisations.
 */
function panelBy({ count, panel }: ReturnType<typeof numbered>, rules: Rules, stream: Stream): Drawable[] | null {
  for (let time = 0; time < tries; time += 1) {
    const found = panel(stream.below(count))
    if (unitsHold(found, rules)) return found.sort((a, b) => order(a.id, b.id))
  }
  return null
}

/** Drawn one after the other among those who can take at least one seat so that the panel still keeps its rules. */
function reservesBy(pool: readonly Drawable[], panel: readonly Drawable[], rules: Rules, stream: Stream): Drawable[] {
  const open = pool
    .filter((one) => !panel.includes(one))
    .filter((one) => panel.some((seat) => admissible([...panel.filter((other) => other !== seat), one], rules)))
    .sort((a, b) => order(a.id, b.id))
  const reserves: Drawable[] = []
  while (reserves.length < rules.reserves && open.length > 0)
    reserves.push(...open.splice(Number(stream.below(BigInt(open.length))), 1))
  return reserves
}
