import { releaseFromPool, screenMany, sendAgreements } from '../../procedure/index.ts'
import { go, page } from '../page.ts'
import { keyOf, manyOf, textOf } from '../typed.ts'
import { dryRun } from './dry-run.tsx'
import { roundHref } from './round-frame.tsx'

/** Does it: every act checks its facts again, so what moved meanwhile is refused or left with its reason. */
export const bulkPage = page('/officer/rounds/:round/bulk', {
  view: async (visit) => go(roundHref(visit.params.round!, 'dossiers')),
  async submit(visit, typed) {
    const round = visit.params.round!
    const chosen = manyOf(typed, 'dossier')
    const act = textOf(typed, 'act')
    if (textOf(typed, '_do') === 'again') return dryRun(visit, typed, chosen)
    const { t } = visit
    if (act === 'screen') {
      const input = { dossiers: chosen, confirmed: manyOf(typed, 'confirmed') }
      const { passed, left } = await visit.perform(screenMany, input, keyOf(typed))
      return go(
        roundHref(round, 'dossiers'),
        t(`${passed} 件已通过，${left.length} 件留在原处`, `${passed} passed, ${left.length} stay`),
      )
    }
    if (act === 'release') {
      const { released } = await visit.perform(
        releaseFromPool,
        { dossiers: chosen, reason: textOf(typed, 'reason') },
        keyOf(typed),
      )
      return go(roundHref(round, 'dossiers'), t(`${released} 件已移出项目库`, `${released} left the pool`))
    }
    const { sent } = await visit.perform(sendAgreements, { round, dossiers: chosen }, keyOf(typed))
    return go(roundHref(round, 'dossiers'), t(`${sent} 份任务书已发送`, `${sent} agreements were sent`))
  },
})
