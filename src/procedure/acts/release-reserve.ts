import { Type } from 'typebox'
import { act } from '#platform/act'
import { Id } from '#platform/ids'
import { refuse } from '#platform/refusal'
import { sendAll } from '../../desk/index.ts'
import { concludeMany, standingAt } from '../conclude-many.ts'
import { titleOfStage } from '../definition/programme.ts'
import { lettersTo } from '../letters-to.ts'
import { lockDossiers } from '../store/dossier.ts'
import { programmeAt } from '../store/programme.ts'

/** Reserves that gave up, or whose budget is spent, leave the list; each of their leads reads the reason. */
export const releaseReserve = act('procedure.release-reserve', {
  title: { zh: '移出备选', en: 'Release from the reserve list' },
  input: Type.Object({
    dossiers: Type.Array(Id(), { minItems: 1, maxItems: 2000 }),
    reason: Type.String({ minLength: 2, maxLength: 2000 }),
  }),
  may: (actor) => actor.is('officer'),
  async run({ dossiers: wanted, reason }, deed) {
    const { tx } = deed
    const locked = await lockDossiers(tx, wanted)
    const dossiers = await standingAt(tx, locked, 'reserve')
    const other = locked.find((dossier) => !dossiers.includes(dossier))
    if (other)
      refuse('procedure.not_now', {
        stage: titleOfStage(await programmeAt(tx, other.programme, other.programme_version), other.stage),
      })
    if (dossiers.length === 0) refuse('platform.not_found', { what: { zh: '备选项目', en: 'reserve' } })
    await concludeMany(
      deed,
      dossiers.map((dossier) => ({ dossier, result: 'release', reason })),
    )
    await sendAll(tx, await lettersTo(deed, dossiers, 'reserve-released', () => ({ reason })))
    return { released: dossiers.length }
  },
})
