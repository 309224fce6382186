import { Type } from 'typebox'
import { act } from '#platform/act'
import { Id } from '#platform/ids'
import { refuse } from '#platform/refusal'
import { finishTasks, sendAll } from '../../desk/index.ts'
import { Order } from '../inputs-decision.ts'
import { kindFor, orderProblems } from '../objection-kind.ts'
import { lockDossier } from '../store/dossier.ts'
import { insertReport, readCheck } from '../store/objection-check.ts'
import { programmeAt } from '../store/programme.ts'
import { answersOf } from '../store/section.ts'

/** The nominator has checked and reports back, with the new order of the names where one is right. */
export const reportCheck = act('procedure.report-check', {
  title: { zh: '报告核查情况', en: 'Report a check' },
  input: Type.Object({
    objection: Id(),
    found: Type.Boolean({ description: 'whether the matter was found to be so' }),
    report: Type.String({
      minLength: 10,
      maxLength: 10000,
      description: 'what was checked, with whom, and the result',
    }),
    order: Type.Optional(Order),
  }),
  may: (actor) => actor.is('recommender'),
  async run({ objection, found, report, order = {} }, { tx, actor, now, record }) {
    const check = await readCheck(tx, objection)
    if (!actor.for(check.organisation))
      refuse('platform.not_found', { what: { zh: '异议核查', en: 'check of an objection' } })
    const dossier = await lockDossier(tx, check.dossier)
    if ((await readCheck(tx, objection)).report !== null) refuse('procedure.check_reported', { receipt: check.receipt })
    const kind = kindFor(await programmeAt(tx, dossier.programme, dossier.programme_version), check.kind)!
    const problems = orderProblems(kind, order, await answersOf(tx, dossier.id))
    if (problems.length > 0) refuse('procedure.order_wrong', { count: problems.length }, problems)
    if (found && kind.upheld === 'reorder' && Object.keys(order).length === 0) refuse('procedure.order_missing')
    await insertReport(tx, { objection, found, report, order, person: actor.person!, name: actor.name, at: now })
    await finishTasks(tx, { kind: 'objection', ids: [objection], what: 'procedure.report-check', by: actor, at: now })
    await sendAll(tx, [
      {
        letter: 'check-reported',
        to: { person: check.asked_by },
        subject: { kind: 'objection', id: objection },
        facts: { receipt: check.receipt, title: dossier.title, who: dossier.recommender_name ?? '—' },
        at: now,
      },
    ])
    record({ kind: 'objection', id: objection, after: { reported: dossier.recommender_name, found } })
    return { objection, found }
  },
})
