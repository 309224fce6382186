import { Type } from 'typebox'
import { act } from '#platform/act'
import { Id } from '#platform/ids'
import { refuse } from '#platform/refusal'
import { openTask, send } from '../../desk/index.ts'
import { dueAfter } from '../../policy/index.ts'
import { stageKeys } from '../conclude-many.ts'
import { Calendar, pastDay } from '../inputs-decision.ts'
import { insertIssue, issueOf, readDecision } from '../store/decision.ts'
import { stillInNotice } from '../store/notice-result.ts'
import { programmeAt } from '../store/programme.ts'
import { lockRound } from '../store/round.ts'

/** After the notice the plan is issued jointly with finance (联合下达) under its document; finance countersigns next. */
export const issueJointly = act('procedure.issue-jointly', {
  title: { zh: '联合下达', en: 'Issue jointly with finance' },
  input: Type.Object({
    decision: Id(),
    document: Type.String({ minLength: 2, maxLength: 100, description: 'number of the joint document' }),
    date: Calendar('the day of the document'),
    remark: Type.Optional(Type.String({ maxLength: 2000 })),
  }),
  may: (actor) => actor.is('officer'),
  async run(input, { tx, actor, now, record }) {
    const decision = await readDecision(tx, input.decision)
    // A decision never changes, so whoever adds to it waits at the round's row.
    const round = await lockRound(tx, decision.round)
    const earlier = await issueOf(tx, decision.id)
    if (earlier) refuse('procedure.issued_already', { document: earlier.document })
    const programme = await programmeAt(tx, round.programme, round.programme_version)
    const waiting = await stillInNotice(tx, decision.id, stageKeys(programme, 'notice'))
    if (waiting > 0) refuse('procedure.issue_before_notice', { count: waiting })
    const issue = {
      decision: decision.id,
      document: input.document,
      issued_on: pastDay(input.date, now),
      remark: input.remark?.trim() || null,
      by_name: actor.name,
      at: now,
    }
    await insertIssue(tx, issue, actor.person!)
    const subject = { kind: 'decision', id: decision.id }
    await openTask(tx, {
      what: 'procedure.countersign',
      title: { zh: '财政会签', en: 'Finance countersigns' },
      subject: { ...subject, title: issue.document, number: decision.document },
      to: { role: 'finance' },
      programme: round.programme,
      round: round.id,
      stage: null,
      opened_at: now,
      due_at: await dueAfter(tx, 'approval.days', now),
    })
    const facts = { document: issue.document, round: round.title }
    await send(tx, { letter: 'countersignature-wanted', to: { role: 'finance' }, subject, facts, at: now })
    record({ ...subject, after: { document: issue.document, issued_on: issue.issued_on } })
    return { decision: decision.id, document: issue.document }
  },
})
