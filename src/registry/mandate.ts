import { everyAct } from '#platform/act'
import type { Day, Instant } from '#platform/clock'
import { refuse } from '#platform/refusal'
import type { Text } from '#platform/text'

/**
 * A mandate (委托) lets an institution do certain acts for the bureau: which acts, for which programme and round, from
 * when to when, for how many dossiers. Approval and sanctions stay with the bureau whatever a mandate says.
 */
export type Mandate = {
  readonly id: string
  readonly institution: string
  readonly institution_name: string
  /** The bureau's own organisation: what is done counts as done on its behalf. */
  readonly given_for: string
  readonly given_for_name: string
  readonly kind: 'duty' | 'purchase'
  readonly acts: readonly string[]
  /** Code of the programme and id of the round it is bound to; null means any. */
  readonly programme: string | null
  readonly round: string | null
  readonly since: Day
  readonly until: Day
  /** How many dossiers it covers; whoever counts dossiers holds the mandate to it. */
  readonly dossiers_max: number | null
  readonly document: string
  readonly given_at: Instant
  readonly ended_at: Instant | null
  readonly end_reason: string | null
}
/** What a mandate is asked for: the programme's code and the round's id, where there are any. */
export type Reach = { readonly programme?: string | null; readonly round?: string | null }

export const mandateKinds = {
  duty: { zh: '职责委托', en: 'Entrusted duty (no fee)' },
  purchase: { zh: '政府购买服务', en: 'Government purchase of services' },
} as const satisfies Record<string, Text>

const reserved = new Set<string>([
  'registry.record-sanction',
  'registry.lift-sanction',
  'registry.give-mandate',
  'registry.give-role',
])

/** A slice names its acts that are never delegated (approval, sanctions) when it is loaded. */
export const reserveForBureau = (...acts: readonly string[]): void => {
  for (const act of acts) reserved.add(act)
}

/** A mandate is refused before it is given, not when an institution first relies on it. */
export function checkActs(acts: readonly string[]): void {
  const known = new Set(everyAct().map((act) => act.name))
  const strange = acts.filter((act) => !known.has(act))
  if (strange.length > 0) refuse('registry.act_unknown', { acts: strange })
  const kept = acts.filter((act) => reserved.has(act))
  if (kept.length > 0) refuse('registry.never_delegated', { acts: kept.map(titleOfAct) })
}

export const titleOfAct = (name: string): Text =>
  everyAct().find((act) => act.name === name)?.title ?? { zh: name, en: name }

/** The narrowest mandate that covers the act on that day: one for the round before one for the programme before any. */
export function covering(mandates: readonly Mandate[], act: string, reach: Reach, day: Day): Mandate | null {
  const fits = mandates.filter(
    (mandate) =>
      mandate.ended_at === null &&
      mandate.since <= day &&
      mandate.until >= day &&
      mandate.acts.includes(act) &&
      (mandate.programme === null || mandate.programme === (reach.programme ?? null)) &&
      (mandate.round === null || mandate.round === (reach.round ?? null)),
  )
  const width = (mandate: Mandate) => (mandate.round ? 0 : mandate.programme ? 1 : 2)
  return (
    fits.toSorted((one, other) => width(one) - width(other) || other.given_at.getTime() - one.given_at.getTime())[0] ??
    null
  )
}
