import { Type } from 'typebox'
import { act } from '#platform/act'
import { Id } from '#platform/ids'
import { refuse } from '#platform/refusal'
import { openTask } from '../../desk/index.ts'
import { dueAfter } from '../../policy/index.ts'
import { kindFor } from '../objection-kind.ts'
import { lockDossier } from '../store/dossier.ts'
import { noticeDossiers } from '../store/notice.ts'
import { answerOf, readObjection } from '../store/objection.ts'
import { findCheck, insertCheck } from '../store/objection-check.ts'
import { programmeAt } from '../store/programme.ts'

/**
 * The nominator is asked to check an objection that its kind sends to them first. They read the paraphrase that is written
 * here and nothing else: neither the name nor the words of whoever objected.
 */
export const askCheck = act('procedure.ask-check', {
  title: { zh: '转提名者核查', en: 'Ask the nominator to check' },
  input: Type.Object({
    objection: Id(),
    paraphrase: Type.String({
      minLength: 10,
      maxLength: 4000,
      description: 'the matter to check, never words by which the objector could be known',
    }),
  }),
  may: (actor) => actor.is('officer', 'supervisor'),
  async run({ objection: id, paraphrase }, { tx, actor, now, record }) {
    const objection = await readObjection(tx, id)
    if (await answerOf(tx, id)) refuse('procedure.objection_answered', { receipt: objection.receipt })
    const row = (await noticeDossiers(tx, objection.notice)).find((one) => one.position === objection.position)!
    const dossier = await lockDossier(tx, row.dossier)
    const kind = kindFor(await programmeAt(tx, dossier.programme, dossier.programme_version), objection.kind)
    if (!kind?.checkedBy || !dossier.recommender) refuse('procedure.check_not_foreseen')
    if (await findCheck(tx, id)) refuse('procedure.check_asked', { receipt: objection.receipt })
    const due = kind!.within ? await dueAfter(tx, kind!.within, now) : null
    const organisation = dossier.recommender!
    await insertCheck(tx, {
      objection: id,
      dossier: dossier.id,
      organisation,
      receipt: objection.receipt,
      kind: kind!.code,
      paraphrase,
      asked_by: actor.person!,
      asked_by_name: actor.name,
      asked_at: now,
      due_at: due,
    })
    await openTask(tx, {
      what: 'procedure.report-check',
      title: { zh: '核查异议并报告', en: 'Check an objection and report' },
      subject: { kind: 'objection', id, title: dossier.title, number: objection.receipt },
      to: { role: 'recommender', organisation },
      programme: dossier.programme,
      round: dossier.round,
      stage: dossier.stage,
      opened_at: now,
      due_at: due,
    })
    record({ kind: 'objection', id, after: { asked: dossier.recommender_name, paraphrase } })
    return { objection: id, due: due?.toISOString() ?? null }
  },
})
