import { Type } from 'typebox'
import { act } from '#platform/act'
import { Id } from '#platform/ids'
import { refuse } from '#platform/refusal'
import { finishTasks, send } from '../../desk/index.ts'
import { callReserve } from '../calling.ts'
import { actsFor } from '../on-behalf.ts'
import { refuseConcluded } from '../panel.ts'
import { foundInPanel, foundOnSeat, settleRow } from '../store/found-conflict.ts'
import { lockPanel } from '../store/panel.ts'
import { answerSeat, lockSeat, seatRow } from '../store/seat.ts'

/** Keeps an expert on the panel in spite of a soft conflict that came up, with the reason that justifies it. */
export const settleConflict = act('review.settle-conflict', {
  title: { zh: '处理回避关系', en: 'Settle a conflict' },
  input: Type.Object({
    seat: Id(),
    why: Type.String({ maxLength: 60, description: 'code of the reason that was found' }),
    reason: Type.String({ minLength: 4, maxLength: 500, description: 'why the expert stays' }),
  }),
  may: (actor) => actor.is('officer', 'institution'),
  async run({ seat: id, why, reason }, deed) {
    const seat = await seatRow(deed.tx, id)
    const panel = await lockPanel(deed.tx, seat.panel)
    await actsFor(deed, 'procedure.convene-panel', panel)
    refuseConcluded(panel)
    const open = (await foundOnSeat(deed.tx, id)).filter((one) => one.why === why && one.later && !one.settled_at)
    if (open.length === 0) refuse('review.no_such_conflict')
    if (open.some((one) => one.effect === 'hard')) refuse('review.conflict_is_hard')
    await settleRow(deed.tx, id, why, reason.trim(), deed.actor.name, deed.now)
    await finishWhenSettled(deed, panel.id)
    deed.record({ kind: 'panel', id: panel.id, after: { seat: id, conflict: why, reason: reason.trim() } })
    return { seat: id }
  },
})

/** Takes an expert off the panel because of a conflict that came up: their scores count no more, and a reserve is called. */
export const excuseExpert = act('review.excuse-expert', {
  title: { zh: '专家回避', en: 'Excuse an expert' },
  input: Type.Object({ seat: Id(), reason: Type.String({ minLength: 4, maxLength: 500 }) }),
  may: (actor) => actor.is('officer', 'institution'),
  async run({ seat: id, reason }, deed) {
    const { tx, now, actor } = deed
    const seat = await lockSeat(tx, id)
    const panel = await lockPanel(tx, seat.panel)
    await actsFor(deed, 'procedure.convene-panel', panel)
    refuseConcluded(panel)
    if (seat.answer === 'declined') refuse('review.no_such_conflict')
    await answerSeat(tx, id, 'declined', 'conflict', reason.trim(), now)
    await finishTasks(tx, { kind: 'seat', ids: [id], by: actor, at: now })
    const reserve = await callReserve(deed, panel)
    await send(tx, {
      letter: 'expert-excused',
      to: { person: seat.person },
      subject: { kind: 'seat', id },
      at: now,
      facts: { panel: panel.title, reason: reason.trim() },
    })
    await finishWhenSettled(deed, panel.id)
    deed.record({ kind: 'seat', id, stage: 'excused', after: { reason: reason.trim() } })
    deed.record({ kind: 'panel', id: panel.id })
    return { seat: id, reserve: reserve?.person_name ?? null }
  },
})

type Deed = Parameters<typeof callReserve>[0]
async function finishWhenSettled({ tx, actor, now }: Deed, panel: string): Promise<void> {
  const open = (await foundInPanel(tx, panel)).filter((one) => one.later && !one.settled_at && !one.excused)
  if (open.length === 0)
    await finishTasks(tx, { kind: 'panel', ids: [panel], what: 'review.conflict', by: actor, at: now })
}
