import { Type } from 'typebox'
import { act, signedIn } from '#platform/act'
import { dayOf } from '#platform/clock'
import { Id } from '#platform/ids'
import { refuse } from '#platform/refusal'
import { openTask, sendAll } from '../../desk/index.ts'
import { dueAfter } from '../../policy/index.ts'
import { refuseOutsideWindow, said } from '../notice.ts'
import { kindFor } from '../objection-kind.ts'
import { saidDayPair } from '../said.ts'
import { nextNumber } from '../store/dossier.ts'
import { noticeRows, readNotice } from '../store/notice.ts'
import { insertObjection, receiptBy, stillOpen } from '../store/objection.ts'
import { programmeAt } from '../store/programme.ts'
import { readRound } from '../store/round.ts'

/**
 * An objection under one's real name, inside the window of the notice to the second. The record of the act and what is
 * kept for a retry hold no name: it stands in one row that supervision and the objector alone can read.
 */
export const lodgeObjection = act('procedure.lodge-objection', {
  title: { zh: '提出异议', en: 'Lodge an objection' },
  sheltered: true,
  confidential: true,
  input: Type.Object({
    objection: Id(),
    notice: Id(),
    position: Type.Integer({ minimum: 1, maximum: 2 ** 31 - 1, description: 'number of the row in the notice' }),
    ground: Type.String({ minLength: 10, maxLength: 10000, description: 'what is wrong, and how it can be checked' }),
    contact: Type.String({
      minLength: 5,
      maxLength: 200,
      description: 'telephone or e-mail; supervision alone reads it',
    }),
    kind: Type.Optional(Type.String({ maxLength: 60, description: 'where the programme knows several kinds' })),
    evidence: Type.Optional(Type.Array(Id('file id'), { maxItems: 20 })),
  }),
  may: signedIn,
  async run(input, { tx, actor, now, received, record }) {
    if (!actor.name.trim()) refuse('procedure.objection_needs_name')
    const earlier = await receiptBy(tx, input.objection, actor.person!)
    if (earlier) refuse('procedure.objection_lodged', { receipt: earlier })
    const notice = await readNotice(tx, input.notice)
    refuseOutsideWindow(notice, received)
    const row =
      (await noticeRows(tx, notice.id)).find((one) => one.position === input.position) ??
      refuse('platform.not_found', { what: { zh: '公示中的这一项', en: 'row of the notice' } })
    if (!(await stillOpen(tx, notice.id, input.position))) refuse('procedure.objection_too_late_for_row')
    const { programme, programme_version: version } = await readRound(tx, notice.round)
    const kind = kindFor(await programmeAt(tx, programme, version), input.kind)
    const year = dayOf(now).slice(0, 4)
    const receipt = `YY-${year}-${String(await nextNumber(tx, `objection ${year}`)).padStart(4, '0')}`
    const due = await dueAfter(tx, 'objection.answer.days', now)
    await insertObjection(
      tx,
      {
        id: input.objection,
        notice: notice.id,
        position: input.position,
        receipt,
        kind: kind?.code ?? null,
        ground: input.ground,
        evidence: input.evidence ?? [],
        received_at: received,
        due_at: due,
      },
      { person: actor.person!, name: actor.name, contact: input.contact },
    )
    const subject = { kind: 'objection', id: input.objection }
    await openTask(tx, {
      what: 'procedure.answer-objection',
      title: { zh: '答复异议', en: 'Answer an objection' },
      subject: { ...subject, title: row.title, number: receipt },
      to: { role: 'officer' },
      programme: notice.programme,
      round: notice.round,
      stage: null,
      opened_at: now,
      due_at: due,
    })
    const facts = { title: row.title, receipt, received: said(received), due: saidDayPair(due) }
    await sendAll(tx, [
      { letter: 'objection-received', to: { person: actor.person! }, subject, facts, at: now },
      { letter: 'objection-lodged', to: { role: 'officer' }, subject, facts, at: now },
      { letter: 'objection-lodged', to: { role: 'supervisor' }, subject, facts, at: now },
    ])
    record({ ...subject, after: { receipt, position: input.position } })
    record({ kind: 'notice', id: notice.id, after: { objection: receipt, position: input.position } })
    return { objection: input.objection, receipt, due }
  },
})
