import { Type } from 'typebox'
import { act } from '#platform/act'
import { Id } from '#platform/ids'
import { refuse } from '#platform/refusal'
import { sendAll } from '../../../desk/index.ts'
import { conclude } from '../../conclude.ts'
import { lettersTo } from '../../letters-to.ts'
import { standsAt } from '../../standing.ts'
import { lockDossier } from '../../store/dossier.ts'
import { unshownIn } from '../../store/notice-result.ts'
import { programmeAt } from '../../store/programme.ts'

/** The bureau does not grant it, and says why: the organisation reads the reason and how to disagree. */
export const refuseDossier = act('procedure.refuse-dossier', {
  title: { zh: '不予兑现', en: 'Refuse' },
  input: Type.Object({
    dossier: Id(),
    version: Type.Optional(Type.Integer()),
    reason: Type.String({ minLength: 2, maxLength: 2000 }),
  }),
  may: (actor) => actor.is('officer'),
  async run({ dossier: id, version, reason }, deed) {
    const { tx } = deed
    const dossier = await lockDossier(tx, id, version)
    const programme = await programmeAt(tx, dossier.programme, dossier.programme_version)
    const stage = standsAt(programme, dossier.stage, 'confirm', 'issue', 'notice', 'pay')
    if (stage.kind === 'notice' && !(await unshownIn(tx, dossier.round, [stage.key])).some((one) => one.dossier === id))
      refuse('procedure.shown_already')
    const [done] = await conclude(deed, programme, [{ dossier, result: 'refuse', reason }])
    await sendAll(tx, await lettersTo(deed, [dossier], 'dossier-refused', () => ({ reason })))
    return { stage: done!.stage }
  },
})
