import type { Scene } from '#platform/act'
import { dayOf } from '#platform/clock'
import { parameterOn } from '../policy/index.ts'
import { type Conflict, type ConflictReason, conflictsKnown } from './conflict/index.ts'
import type { Cut } from './group/cut.ts'
import { planSeats, type Rules, type Seating } from './group/plan.ts'
import type { PanelDossier } from './panel.ts'
import { availableExperts, type ExpertAvailable } from './store/available.ts'

/** A group with the panel that could judge it. */
export type PlannedPanel = Seating & {
  readonly fields: readonly string[]
  readonly dossiers: readonly PanelDossier[]
  /** How many of the pool each reason of avoidance keeps away from this group. */
  readonly reasons: Partial<Readonly<Record<ConflictReason, number>>>
  /** The dossiers whose leaving would free the most experts, with how many: a move that helps when somebody is missing. */
  readonly moves: readonly { readonly dossier: string; readonly frees: number }[]
}
export type PanelPlan = {
  readonly panels: readonly PlannedPanel[]
  readonly experts: Readonly<Record<string, ExpertAvailable>>
  readonly pool: number
}

/** Groups with their panels, out of everybody on the list of experts as they stand today. */
export async function planOf(
  { tx, now }: Pick<Scene, 'tx' | 'now'>,
  groups: readonly Cut[],
  judged: readonly PanelDossier[],
  organiser: string | null,
  rules: Rules,
): Promise<PanelPlan> {
  const usual = Number((await parameterOn(tx, 'expert.reviews.year.max', dayOf(now))).value)
  const pool = await availableExperts(tx, usual, now)
  const byId = new Map(judged.map((one) => [one.dossier, one]))
  const people = pool.map((expert) => expert.person)
  const known = Map.groupBy(await conflictsKnown({ tx, now }, people, judged, organiser), (one) => one.dossier)
  const sets = groups.map(({ fields, dossiers }) => {
    const whole = dossiers.map((id) => byId.get(id)!)
    const conflicts = [null, ...dossiers].flatMap((dossier) => known.get(dossier) ?? [])
    return { fields, dossiers: whole, conflicts, barred: new Map(conflicts.map(({ person, why }) => [person, why])) }
  })
  const seatings = planSeats(sets, pool, rules)
  const panels = sets.map(({ fields, dossiers, conflicts, barred }, index) => ({
    ...seatings[index]!,
    fields,
    dossiers,
    reasons: counted([...barred.values()]),
    moves: seatings[index]!.missing > 0 ? movesOf(conflicts) : [],
  }))
  const named = new Set(panels.flatMap(({ seats, reserves }) => [...seats, ...reserves]))
  const experts = Object.fromEntries(pool.filter(({ person }) => named.has(person)).map((one) => [one.person, one]))
  return { panels, experts, pool: pool.length }
}

const counted = (reasons: readonly ConflictReason[]): Partial<Record<ConflictReason, number>> =>
  Object.fromEntries([...Map.groupBy(reasons, (why) => why)].map(([why, all]) => [why, all.length]))

/** An expert is freed by a move when the dossier is the only one they have a conflict with. */
function movesOf(conflicts: readonly Conflict[]): { dossier: string; frees: number }[] {
  const byPerson = Map.groupBy(conflicts, ({ person }) => person)
  const alone = [...byPerson.values()].flatMap((all) => {
    const dossiers = new Set(all.map(({ dossier }) => dossier))
    const [only] = dossiers
    return dossiers.size === 1 && only ? [only] : []
  })
  return [...Map.groupBy(alone, (dossier) => dossier)]
    .map(([dossier, all]) => ({ dossier, frees: all.length }))
    .sort((one, other) => other.frees - one.frees)
    .slice(0, 3)
}
