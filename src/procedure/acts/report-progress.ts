import { Type } from 'typebox'
import { act, signedIn } from '#platform/act'
import { dayOf } from '#platform/clock'
import { Id } from '#platform/ids'
import { Fen } from '#platform/money'
import { refuse } from '#platform/refusal'
import { lockRunning, refuseUnlessLead } from '../running/standing.ts'
import { keepProgress } from '../store/running.ts'

/** One report a year (年度执行情况); it can be corrected until somebody writes that of the next year. */
export const reportProgress = act('procedure.report-progress', {
  title: { zh: '提交年度进展', en: 'Report the progress of a year' },
  input: Type.Object({
    dossier: Id(),
    year: Type.Integer({ minimum: 2000, maximum: 2100 }),
    done: Type.String({ minLength: 10, maxLength: 10000, description: 'what was done against the milestones' }),
    spentFen: Fen('public money spent so far, in fen'),
  }),
  may: signedIn,
  async run({ dossier: id, year, done, spentFen }, { tx, actor, now, record }) {
    const running = await lockRunning(tx, id, 'run', 'rework')
    refuseUnlessLead(running, actor)
    if (year > Number(dayOf(now).slice(0, 4))) refuse('procedure.year_ahead', { year })
    if (spentFen > running.agreement.approved_fen)
      refuse('procedure.spent_too_much', {}, [
        {
          field: 'spentFen',
          says: { zh: '累计支出超过批准金额，请核对', en: 'More was spent than approved: check it' },
        },
      ])
    await keepProgress(tx, id, { year, done, spent_fen: spentFen, person_name: actor.name, at: now }, actor.person!)
    record({ kind: 'dossier', id, stage: running.dossier.stage, after: { progress: year, spent_fen: spentFen } })
    return { dossier: id, year }
  },
})
