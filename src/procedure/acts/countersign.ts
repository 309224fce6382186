import { Type } from 'typebox'
import { act } from '#platform/act'
import { Id } from '#platform/ids'
import { refuse } from '#platform/refusal'
import { finishTasks, send } from '../../desk/index.ts'
import { insertCountersignature, issueOf, readDecision } from '../store/decision.ts'
import { lockRound } from '../store/round.ts'

/** Finance countersigns what was issued jointly; without that no money is allotted to it. */
export const countersign = act('procedure.countersign', {
  title: { zh: '财政会签', en: 'Countersign' },
  input: Type.Object({ decision: Id(), opinion: Type.Optional(Type.String({ maxLength: 2000 })) }),
  may: (actor) => actor.is('finance'),
  async run({ decision: id, opinion }, { tx, actor, now, record }) {
    const decision = await readDecision(tx, id)
    await lockRound(tx, decision.round)
    const issue = await issueOf(tx, id)
    if (!issue) refuse('procedure.not_issued')
    if (issue!.countersigned_at) refuse('procedure.countersigned_already')
    await insertCountersignature(tx, id, opinion?.trim() || null, actor.person!, actor.name, now)
    await finishTasks(tx, { kind: 'decision', ids: [id], by: actor, at: now })
    const subject = { kind: 'decision', id }
    const facts = { document: issue!.document, name: actor.name }
    await send(tx, { letter: 'countersigned', to: { role: 'officer' }, subject, facts, at: now })
    record({ ...subject, after: { countersigned: issue!.document, decision: decision.document } })
    return { decision: id }
  },
})
