import { actorAs } from './actors.ts'
import { organisation } from './organisations.ts'
import { persona } from './people.ts'

/** Who of the town can lead: those whose host has somebody to endorse. Practice counts against nobody's limits. */
const keys = ['wen', 'he', 'gu'] as const

/** The dossiers of a practice round go round the leaders, each with the host and the field that are theirs. */
export function leaderAt(place: number) {
  const key = keys[place % keys.length]!
  const lead = persona(key)
  return {
    lead,
    host: organisation(lead.works_at),
    discipline: lead.fields![0]!,
    asLead: actorAs(key),
    asHost: actorAs(lead.works_at),
  }
}
