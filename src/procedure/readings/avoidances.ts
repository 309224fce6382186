import { Type } from 'typebox'
import { reading, signedIn } from '#platform/act'
import { dayOf } from '#platform/clock'
import { Id } from '#platform/ids'
import { parameterOn } from '../../policy/index.ts'
import { avoidancesOf } from '../../review/index.ts'
import { isLead } from '../dossier.ts'
import { readDossier } from '../store/dossier.ts'

/** Whom the lead has asked to avoid, and how many they may; nobody else of the applicants reads it. */
export const readAvoidances = reading('procedure.read-avoidances', {
  title: { zh: '查看申请回避的专家', en: 'Experts asked to be avoided' },
  input: Type.Object({ dossier: Id() }),
  may: signedIn,
  async run({ dossier: id }, { tx, actor, now }) {
    const dossier = await readDossier(tx, id)
    const most = Number((await parameterOn(tx, 'avoid.request.max', dayOf(now))).value)
    const mine = isLead(dossier, actor)
    return { experts: mine ? await avoidancesOf(tx, id) : [], most: mine ? most : 0 }
  },
})
