import type { Day } from '#platform/clock'
import type { Relation } from './relation.ts'

/** A post as the registry has it; asked for and not refused counts, since whoever asks says that they work there. */
export type PostFact = {
  readonly person: string
  readonly organisation: string
  readonly organisation_name: string
  readonly part_time: boolean
  readonly since: Day
  readonly until: Day | null
}
/** Something two people did together; `last` is its last day, null while it goes on. */
export type WorkFact = {
  readonly person: string
  readonly other: string
  readonly kind: string
  readonly title: string
  readonly last: Day | null
}
export type CompetingFact = { readonly person: string; readonly dossier: string; readonly title: string }
export type RecommendedFact = {
  readonly dossier: string
  readonly person: string | null
  readonly organisation: string
  readonly organisation_name: string
}
export type AvoidFact = {
  readonly dossier: string
  readonly name: string
  readonly organisation_name: string
  readonly reason: string
}
export type StaffFact = { readonly person: string; readonly role: string }
export type SanctionFact = { readonly person: string; readonly decision: string; readonly until: Day | null }

/** Everything dated that the registry and the dossiers know of the candidates and of what they are to judge. */
export type Facts = {
  readonly posts: readonly PostFact[]
  readonly relations: readonly Relation[]
  readonly works: readonly WorkFact[]
  readonly competing: readonly CompetingFact[]
  readonly recommended: readonly RecommendedFact[]
  readonly avoided: readonly AvoidFact[]
  readonly staff: readonly StaffFact[]
  readonly sanctions: readonly SanctionFact[]
  /** Names of candidates and of people in the dossiers. */
  readonly names: ReadonlyMap<string, string>
}

/** How long something in the past still bars, in whole years; policy parameters of the day. */
export type Windows = { readonly work: number; readonly post: number }

/** The last day on which something that ended on a day still bars; 29 February ends on the 28th. */
export function barsUntil(day: Day, years: number): Day {
  const year = String(Number(day.slice(0, 4)) + years).padStart(4, '0')
  const leap = new Date(Date.UTC(Number(year), 1, 29)).getUTCMonth() === 1
  return (day.endsWith('-02-29') && !leap ? `${year}-02-28` : `${year}${day.slice(4)}`) as Day
}
