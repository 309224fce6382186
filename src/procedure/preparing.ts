import type { Tx } from '#platform/act'
import { dayOf, type Instant } from '#platform/clock'
import { parametersOn } from '../policy/index.ts'
import type { Prepared } from './publishing.ts'
import type { Round } from './round.ts'
import { unansweredOpinions } from './store/draft-guide.ts'
import { latestVersion, programmeAt } from './store/programme.ts'
import { guideItems } from './store/round.ts'

/** Gathers what the list before publishing looks at. */
export async function preparedFor(tx: Tx, round: Round, now: Instant): Promise<Prepared> {
  const programme = await programmeAt(tx, round.programme, round.programme_version)
  const sheet = await parametersOn(tx, dayOf(now))
  const guide = await guideItems(tx, round.id)
  const newest = await latestVersion(tx, round.programme)
  return {
    round,
    guideItems: guide.length,
    guideFen: guide.reduce((sum, item) => sum + item.budget_fen, 0),
    unanswered: await unansweredOpinions(tx, round.id),
    valueless: programme.parameters
      .filter((key) => sheet[key] === undefined && (round.parameters[key] ?? null) === null)
      .map((key) => ({ zh: key, en: key })),
    newerVersion: newest.version > round.programme_version ? newest.version : null,
  }
}
