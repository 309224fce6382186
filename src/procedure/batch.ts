import type { Tx } from '#platform/act'
import type { Instant } from '#platform/clock'
import type { Text } from '#platform/text'
import { stageOf, titleOfStage } from './definition/programme.ts'
import type { Dossier } from './dossier.ts'
import { type RuleStanding, ruleStandings } from './form/readiness.ts'
import { gatherFacts } from './gather.ts'
import { obstacles } from './screening.ts'
import { programmeAt } from './store/programme.ts'

/** One dossier of a batch: what stands in its way, or nothing. */
export type Screened = {
  readonly dossier: Dossier
  readonly why: readonly Text[]
  readonly rules: readonly RuleStanding[]
}

/** What a batch would come to; the dry run shows it and the act does it, by the same judgement. */
export async function screenBatch(
  tx: Tx,
  dossiers: readonly Dossier[],
  confirmed: ReadonlySet<string>,
  now: Instant,
): Promise<Screened[]> {
  const screened: Screened[] = []
  for (const dossier of dossiers) {
    const programme = await programmeAt(tx, dossier.programme, dossier.programme_version)
    if (stageOf(programme, dossier.stage)?.kind !== 'screen') {
      const { zh, en } = titleOfStage(programme, dossier.stage)
      screened.push({ dossier, rules: [], why: [{ zh: `现在处于“${zh}”`, en: `It is now at "${en}"` }] })
      continue
    }
    const facts = await gatherFacts(tx, programme, dossier, now)
    const rules = ruleStandings(programme, facts)
    screened.push({ dossier, rules, why: obstacles(rules, confirmed, facts.param) })
  }
  return screened
}
