import type { Tx } from '#platform/act'
import type { Instant } from '#platform/clock'
import { waitFor } from '../registry/index.ts'
import type { Programme } from './definition/programme.ts'
import type { Dossier } from './dossier.ts'
import type { Facts } from './form/condition.ts'
import type { RuleStanding } from './form/readiness.ts'
import { type Counted, limitStandings, type Moment } from './limit.ts'
import { countedAgainst, subjectsOf } from './store/limit.ts'

type Asked = { readonly moment?: Moment; readonly approving?: readonly string[] }

/** How the limits of a dossier stand now; the list of what was counted is in the sentence of each. */
export async function limitsNow(
  tx: Tx,
  programme: Programme,
  dossier: Dossier,
  facts: Facts,
  now: Instant,
  { moment = 'submission', approving = [] }: Asked = {},
): Promise<RuleStanding[]> {
  const limits = programme.limits ?? []
  if (limits.length === 0 || dossier.practice) return []
  const kinds = [...new Set(limits.map((limit) => limit.of))]
  const counted: Counted[] = await countedAgainst(tx, dossier.id, kinds, approving, now)
  const year = Number(facts.round?.year ?? 0)
  return limitStandings(limits, counted, { ...dossier, year }, facts, moment)
}

/**
 * Two dossiers that count against the same person or unit wait for each other here, so that both cannot slip through
 * together: whoever comes second counts the first. The order is fixed, so that nobody waits in a circle.
 */
export async function waitForLimits(tx: Tx, programme: Programme, dossiers: readonly Dossier[]): Promise<void> {
  const kinds = [...new Set((programme.limits ?? []).map((limit) => limit.of))]
  if (kinds.length === 0) return
  const subjects = new Set<string>()
  for (const dossier of dossiers)
    if (!dossier.practice) for (const subject of await subjectsOf(tx, dossier, kinds)) subjects.add(subject)
  for (const subject of [...subjects].sort()) await waitFor(tx, `limit ${subject}`)
}
