import { everyAct } from '#platform/act'
import { addDays, dayOf, type Instant } from '#platform/clock'
import { giveMandate } from '../registry/index.ts'
import { actorAs } from './actors.ts'
import type { Doing } from './doing.ts'
import { townId } from './ids.ts'
import { organisation } from './organisations.ts'

/** What the bureau hands over to its professional institution; approval and sanctions stay where they are. */
const entrusted = [
  'procedure.screen-dossier',
  'procedure.screen-many',
  'procedure.publish-screening',
  'procedure.convene-panel',
  'procedure.conclude-panel',
  'procedure.record-visit',
  'review.appoint-expert',
  'review.seat-experts',
  'review.unlock-score',
]

export async function entrustInstitution(does: Doing, at: Instant): Promise<void> {
  const known = new Set(everyAct().map((act) => act.name))
  const acts = entrusted.filter((name) => known.has(name))
  if (acts.length === 0) return
  const input = {
    mandate: townId('mandate institution'),
    institution: organisation('institution').id,
    given_for: organisation('bureau').id,
    kind: 'duty' as const,
    acts,
    programme: 'key-rd',
    since: dayOf(at),
    until: addDays(dayOf(at), 730),
    document: '示范委托书第 1 号',
  }
  await does(giveMandate, input, actorAs('officer'), at)
}
