import type { Instant } from '#platform/clock'
import { screenDossier, screenMany, supplyDossier } from '../procedure/index.ts'
import { actorAs } from './actors.ts'
import { type Doing, daysFrom } from './doing.ts'
import { each } from './lanes.ts'
import { leaderAt } from './practice-leaders.ts'
import { type Told, unlessLapsed } from './practice-step.ts'

const judged = ['complete', 'not-funded-elsewhere', 'no-secret']
const computed = ['term', 'amount', 'indirect', 'own-funds', 'leader-age', 'overdue', 'title-words']

type Screening = { readonly dossiers: readonly string[]; readonly from: Instant; readonly told: Told }

/**
 * Every twentieth is refused and every tenth is asked for a supplement, which comes; the others pass in one batch. Answers
 * those that passed.
 */
export async function screenPractice(does: Doing, { dossiers, from, told }: Screening): Promise<string[]> {
  const refused = dossiers.filter((_one, place) => place % 20 === 19)
  const asked = dossiers.filter((_one, place) => place % 10 === 4)
  const rest = dossiers.filter((one) => !refused.includes(one) && !asked.includes(one))
  const lapsed = new Set<string>()
  const officer = actorAs('officer')
  const verdictsOn = (dossier: string, failing?: string, reason?: string) =>
    verdicts(leaderAt(dossiers.indexOf(dossier)).host.kind === 'enterprise', failing, reason)
  await each(refused, (dossier) => {
    const no = verdictsOn(dossier, 'not-funded-elsewhere', '演练：主要内容已获其他支持')
    return does(screenDossier, { dossier, verdicts: no, result: 'refuse' }, officer, from)
  })
  await each(asked, (dossier) => {
    const incomplete = verdictsOn(dossier, 'complete', '演练：缺研究方案正文')
    return does(screenDossier, { dossier, verdicts: incomplete, result: 'ask' }, officer, from)
  })
  told({ step: 'screening', done: refused.length + asked.length, of: dossiers.length })
  await each(asked, async (dossier) => {
    const { asLead } = leaderAt(dossiers.indexOf(dossier))
    const note = { dossier, note: '演练：已补充。' }
    if (await unlessLapsed(does(supplyDossier, note, asLead, daysFrom(from, 1))))
      await does(screenDossier, { dossier, verdicts: verdictsOn(dossier), result: 'pass' }, officer, daysFrom(from, 2))
    else lapsed.add(dossier)
  })
  for (let first = 0; first < rest.length; first += 100)
    await does(screenMany, { dossiers: rest.slice(first, first + 100), confirmed: judged }, officer, daysFrom(from, 3))
  const passed = dossiers.filter((one) => !refused.includes(one) && !lapsed.has(one))
  told({ step: 'screened', done: passed.length, of: dossiers.length })
  return passed
}

/** Money of one's own is asked of enterprises only. */
const verdicts = (enterprise: boolean, failing?: string, reason?: string) =>
  [...computed.filter((rule) => enterprise || rule !== 'own-funds'), ...judged].map((rule) =>
    rule === failing
      ? { rule, ok: false, reason }
      : { rule, ok: true, ...(rule === 'title-words' ? { reason: '题目核对无误' } : {}) },
  )
