import type { Deed } from '#platform/act'
import { finishTasks, openTask } from '../desk/index.ts'
import { dueAfter } from '../policy/index.ts'
import type { ApprovalStep, Proposal } from './proposal.ts'

/** The list moves to the desk of the next step, or back to the officers when `step` is none; the desk it left is cleared. */
export async function taskOfStep(
  { tx, actor, now }: Deed,
  proposal: Proposal,
  step: ApprovalStep | undefined,
): Promise<void> {
  await finishTasks(tx, { kind: 'proposal', ids: [proposal.id], by: actor, at: now })
  await openTask(tx, {
    what: step ? 'procedure.sign' : 'procedure.decide',
    title: step?.title ?? { zh: '录入立项决定', en: 'Record the decision' },
    subject: { kind: 'proposal', id: proposal.id, title: proposal.title, number: null },
    to: step ? { role: step.role } : { role: 'officer' },
    round: proposal.round,
    stage: step?.key ?? null,
    opened_at: now,
    due_at: await dueAfter(tx, 'approval.days', now),
  })
}

/** A returned list lies on its maker's own desk. */
export async function taskOfRevision({ tx, actor, now }: Deed, proposal: Proposal): Promise<void> {
  await finishTasks(tx, { kind: 'proposal', ids: [proposal.id], by: actor, at: now })
  await openTask(tx, {
    what: 'procedure.revise',
    title: { zh: '修改拟立项清单', en: 'Revise the list' },
    subject: { kind: 'proposal', id: proposal.id, title: proposal.title, number: null },
    to: { person: proposal.made_by },
    round: proposal.round,
    stage: null,
    opened_at: now,
    due_at: await dueAfter(tx, 'approval.days', now),
  })
}
