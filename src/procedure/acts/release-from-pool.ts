import { Type } from 'typebox'
import { act } from '#platform/act'
import { Id } from '#platform/ids'
import { refuse } from '#platform/refusal'
import { sendAll } from '../../desk/index.ts'
import { concludeMany, standingAt } from '../conclude-many.ts'
import { lettersTo } from '../letters-to.ts'
import { lockDossiers } from '../store/dossier.ts'

/** Dossiers leave the pool without being proposed; each of their leads reads the reason. */
export const releaseFromPool = act('procedure.release-from-pool', {
  title: { zh: '移出项目库', en: 'Release from the pool' },
  input: Type.Object({
    dossiers: Type.Array(Id(), { minItems: 1, maxItems: 2000 }),
    reason: Type.String({ minLength: 2, maxLength: 2000 }),
  }),
  may: (actor) => actor.is('officer'),
  async run({ dossiers: wanted, reason }, deed) {
    const dossiers = await standingAt(deed.tx, await lockDossiers(deed.tx, wanted), 'pool')
    if (dossiers.length < new Set(wanted).size)
      refuse('procedure.not_in_pool', { count: new Set(wanted).size - dossiers.length })
    await concludeMany(
      deed,
      dossiers.map((dossier) => ({ dossier, result: 'release', reason })),
    )
    await sendAll(deed.tx, await lettersTo(deed, dossiers, 'released-from-pool', () => ({ reason })))
    return { released: dossiers.length }
  },
})
