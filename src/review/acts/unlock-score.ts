import { Type } from 'typebox'
import { act } from '#platform/act'
import { Id } from '#platform/ids'
import { refuse } from '#platform/refusal'
import { openTask, send } from '../../desk/index.ts'
import { actsFor } from '../on-behalf.ts'
import { refuseConcluded } from '../panel.ts'
import { dossiersOf, panelRow } from '../store/panel.ts'
import { lockSeat } from '../store/seat.ts'
import { openAgain, sheetOf } from '../store/sheet.ts'

/** Opens a locked sheet again with a reason; what it said before is kept beside what it will say. */
export const unlockScore = act('review.unlock-score', {
  title: { zh: '重新打开评分表', en: 'Open a score sheet again' },
  input: Type.Object({ seat: Id(), dossier: Id(), reason: Type.String({ minLength: 2, maxLength: 1000 }) }),
  may: (actor) => actor.is('officer', 'institution'),
  async run({ seat: seatId, dossier, reason }, deed) {
    const { tx, actor, now } = deed
    const seat = await lockSeat(tx, seatId)
    const panel = await panelRow(tx, seat.panel)
    await actsFor(deed, 'procedure.conclude-panel', panel)
    refuseConcluded(panel)
    const sheet = await sheetOf(tx, seatId, dossier)
    if (!sheet?.submitted_at) return refuse('review.sheet_not_submitted')
    await openAgain(tx, sheet, reason, actor.name, now)
    const title = (await dossiersOf(tx, panel.id)).find((one) => one.dossier === dossier)?.title ?? '—'
    await openTask(tx, {
      what: 'review.seat',
      title: { zh: '核对评分', en: 'Check a score' },
      subject: { kind: 'seat', id: seatId, title: panel.title, number: null },
      to: { person: seat.person },
      programme: panel.programme,
      round: panel.round,
      stage: panel.stage,
      opened_at: now,
      due_at: panel.due_at,
    })
    await send(tx, {
      letter: 'sheet-opened-again',
      to: { person: seat.person },
      subject: { kind: 'seat', id: seatId },
      at: now,
      facts: { title, panel: panel.title, reason },
    })
    deed.record({ kind: 'seat', id: seatId, after: { dossier, reason } })
    deed.record({ kind: 'panel', id: panel.id })
    return { seat: seatId, dossier }
  },
})
