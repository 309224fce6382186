import { Type } from 'typebox'
import { act } from '#platform/act'
import { Id } from '#platform/ids'
import { sendAll } from '../../desk/index.ts'
import { conclude } from '../conclude.ts'
import { stageOf } from '../definition/programme.ts'
import { lettersTo } from '../letters-to.ts'
import { onBehalf } from '../on-behalf.ts'
import { standsAt } from '../standing.ts'
import { lockDossier } from '../store/dossier.ts'
import { programmeAt } from '../store/programme.ts'

/** Records what a site visit found, or why none is needed. */
export const recordVisit = act('procedure.record-visit', {
  title: { zh: '登记现场考察', en: 'Record a site visit' },
  input: Type.Object({
    dossier: Id(),
    version: Type.Optional(Type.Integer()),
    result: Type.Union([Type.Literal('visited'), Type.Literal('skip')]),
    note: Type.String({ minLength: 2, maxLength: 4000, description: 'what was found, or why no visit is needed' }),
    evidence: Type.Optional(Type.String({ maxLength: 1000, description: 'who went, when, which papers' })),
  }),
  may: (actor) => actor.is('officer', 'institution'),
  async run({ dossier: id, version, result, note, evidence }, deed) {
    const { tx } = deed
    const dossier = await lockDossier(tx, id, version)
    const programme = await programmeAt(tx, dossier.programme, dossier.programme_version)
    standsAt(programme, dossier.stage, 'visit')
    const behalf = await onBehalf(deed, 'procedure.record-visit', dossier, [dossier])
    const facts = evidence?.trim() ? { evidence: evidence.trim() } : null
    const [done] = await conclude(deed, programme, [{ dossier, result, reason: note, facts }], behalf)
    if (stageOf(programme, done!.stage)?.kind === 'pool')
      await sendAll(tx, await lettersTo(deed, [dossier], 'put-into-pool', () => ({})))
    return { stage: done!.stage }
  },
})
