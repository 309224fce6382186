import type { Instant } from '#platform/clock'
import type { Db } from '#platform/db'
import { tellAwards } from './awards.ts'
import { tellChallenge } from './challenge.ts'
import { daysFrom, doing } from './doing.ts'
import { fileDossiers } from './dossiers.ts'
import { tellEarlierRound } from './earlier.ts'
import { openAccounts } from './enter.ts'
import { appointExperts } from './experts.ts'
import { entrustInstitution } from './mandate.ts'
import { announceRound, openRounds } from './rounds.ts'
import { settleIn } from './settle-in.ts'
import { tellSubsidies } from './subsidies.ts'
import { tellVouchers } from './vouchers.ts'

export { actorAs, grantOf } from './actors.ts'
export { application } from './application.ts'
export { orderObjection } from './award-objection.ts'
export { awardNotice, awardRound } from './awards.ts'
export { challengeRounds } from './challenge.ts'
export { bidAnswers, needAnswers } from './challenge-answers.ts'
export { type Doing, daysFrom, doing } from './doing.ts'
export { cases, dossierId } from './dossiers.ts'
export { type SignInLink, signInLinks } from './enter.ts'
export { townId } from './ids.ts'
export { type Nominated, nomination } from './nomination.ts'
export { type OrganisationKey, organisation, organisations, type TownOrganisation } from './organisations.ts'
export { type Persona, people, persona } from './people.ts'
export { type Practice, type Practised, practise } from './practice.ts'
export type { Topic } from './practice-filing.ts'
export { type Begun, practiceBegun, practiceRound } from './practice-opening.ts'
export type { PracticeStep } from './practice-step.ts'
export { rounds } from './rounds.ts'
export { accountOf, subsidyRound } from './subsidies.ts'
export { couponOrder, voucherRound } from './vouchers.ts'

/** The people of the town arrived so many days before it is shown. */
export const arrivedBefore = 160

/**
 * The demonstration town: made-up people of a made-up bureau, who have lived through their first month. Everything is
 * done by the real acts, so what a page shows of it happened. `today` is when it is built, and stays so when a start
 * that was killed is taken up again: what was done already is not done twice.
 */
export async function buildTown(db: Db, today: Instant): Promise<void> {
  const does = doing(db)
  const arrival = daysFrom(today, -arrivedBefore)
  await settleIn(does, arrival)
  await openAccounts(does, arrival)
  await appointExperts(does, arrival)
  await entrustInstitution(does, arrival)
  await openRounds(does, today)
  await fileDossiers(does, today)
  await tellEarlierRound(does, today)
  await tellAwards(does, today)
  await tellChallenge(does, today)
  await tellSubsidies(does, today)
  await tellVouchers(does, today)
  await announceRound(does, today)
}
