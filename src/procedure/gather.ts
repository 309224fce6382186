import type { Tx } from '#platform/act'
import { dayOf, type Instant } from '#platform/clock'
import { applicantFacts, organisationFacts } from '../registry/index.ts'
import type { Programme } from './definition/programme.ts'
import type { Dossier } from './dossier.ts'
import { factsOf } from './form/answers.ts'
import type { Given } from './form/readiness.ts'
import { limitsNow } from './limiting.ts'
import { overdueOf } from './store/earlier.ts'
import { readRound } from './store/round.ts'
import { answersOf } from './store/section.ts'

/**
 * Everything that the rules of a dossier look at: its answers, what the registry knows of its people, the frozen parameters,
 * (`overdue`) how many projects of the leader and of the host run past their end without acceptance, and how the limits stand.
 */
export async function gatherFacts(tx: Tx, programme: Programme, dossier: Dossier, now: Instant): Promise<Given> {
  const round = await readRound(tx, dossier.round)
  const day = dayOf(now)
  const overdue = await overdueOf(tx, dossier.lead, dossier.host, now)
  const facts = factsOf(programme, {
    answers: await answersOf(tx, dossier.id),
    applicant: { ...(await applicantFacts(tx, dossier.lead, day)), overdue: overdue.leads },
    host: { ...(await organisationFacts(tx, dossier.host, day)), overdue: overdue.carries },
    round: { code: round.code, year: round.year, budget_fen: round.budget_fen, way: round.way },
    param: round.parameters,
    today: day,
  })
  return { ...facts, limits: await limitsNow(tx, programme, dossier, facts, now) }
}
