import type { ExpertKind } from '../expert.ts'

/** How a panel is to be composed. What is left out does not bind. */
export type Rules = {
  readonly size: number
  readonly reserves: number
  /** The size has to be odd. */
  readonly odd: boolean
  /** At least and at most so many of a kind. */
  readonly kinds: Readonly<Partial<Record<ExpertKind, { readonly least: number; readonly most?: number }>>>
  /** At most so many who share an organisation; a part-time post counts like any other. */
  readonly perUnit: number
  /** At most so many who work in the city. */
  readonly localMost: number | null
}

/** An expert as the draw knows them; `units` are the organisations they work for on the day of the draw. */
export type Drawable = {
  readonly id: string
  readonly name: string
  readonly kind: ExpertKind
  readonly units: readonly string[]
  readonly local: boolean
}

/** Whether these make a panel by the rules. */
export function admissible(panel: readonly Drawable[], rules: Rules): boolean {
  if (panel.length !== rules.size) return false
  for (const [kind, { least, most }] of Object.entries(rules.kinds)) {
    const count = panel.filter((one) => one.kind === kind).length
    if (count < least || (most !== undefined && count > most)) return false
  }
  if (rules.localMost !== null && panel.filter((one) => one.local).length > rules.localMost) return false
  return unitsHold(panel, rules)
}

export function unitsHold(panel: readonly Drawable[], { perUnit }: Rules): boolean {
  const members = new Map<string, number>()
  for (const unit of panel.flatMap((one) => [...new Set(one.units)])) members.set(unit, (members.get(unit) ?? 0) + 1)
  return [...members.values()].every((count) => count <= perUnit)
}
