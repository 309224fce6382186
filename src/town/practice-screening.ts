import type { Instant } from '#platform/clock'
import { screenDossier, screenMany, supplyDossier } from '../procedure/index.ts'
import { actorAs } from './actors.ts'
import { type Doing, daysFrom } from './doing.ts'
import { each } from './lanes.ts'

const judged = ['complete', 'not-funded-elsewhere', 'no-secret']
const computed = ['term', 'amount', 'indirect', 'own-funds', 'leader-age', 'overdue', 'title-words']

/**
 * Every twentieth is refused and every tenth is asked for a supplement, which comes; the others pass in one batch. Answers
 * those that passed.
 */
export async function screenPractice(does: Doing, dossiers: readonly string[], at: Instant): Promise<string[]> {
  const refused = dossiers.filter((_one, place) => place % 20 === 19)
  const asked = dossiers.filter((_one, place) => place % 10 === 4)
  const rest = dossiers.filter((one) => !refused.includes(one) && !asked.includes(one))
  const no = verdicts('complete', '演练：缺研究方案正文')
  await each(refused, (dossier) =>
    does(
      screenDossier,
      { dossier, verdicts: verdicts('not-funded-elsewhere', '演练：主要内容已获其他支持'), result: 'refuse' },
      actorAs('officer'),
      at,
    ),
  )
  await each(asked, async (dossier) => {
    await does(screenDossier, { dossier, verdicts: no, result: 'ask' }, actorAs('officer'), at)
    await does(supplyDossier, { dossier, note: '演练：已补充。' }, actorAs('wen'), daysFrom(at, 1))
    await does(screenDossier, { dossier, verdicts: verdicts(), result: 'pass' }, actorAs('officer'), daysFrom(at, 2))
  })
  for (let first = 0; first < rest.length; first += 100)
    await does(
      screenMany,
      { dossiers: rest.slice(first, first + 100), confirmed: judged },
      actorAs('officer'),
      daysFrom(at, 3),
    )
  return dossiers.filter((one) => !refused.includes(one))
}

const verdicts = (failing?: string, reason?: string) =>
  [...computed, ...judged].map((rule) =>
    rule === failing
      ? { rule, ok: false, reason }
      : { rule, ok: true, ...(rule === 'title-words' ? { reason: '题目核对无误' } : {}) },
  )
