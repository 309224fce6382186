import { Type } from 'typebox'
import { act } from '#platform/act'
import { dayOf, saidDay } from '#platform/clock'
import { Id } from '#platform/ids'
import { refuse } from '#platform/refusal'
import { sendAll } from '../../desk/index.ts'
import { actsFor } from '../on-behalf.ts'
import { refuseConcluded } from '../panel.ts'
import { dossiersOf, lockPanel } from '../store/panel.ts'
import { seatsOf } from '../store/seat.ts'
import { sheetsOfPanel } from '../store/sheet.ts'

/** Reminds every expert of a panel who has sheets left to hand in; who declined is left in peace. */
export const remindSeats = act('review.remind-seats', {
  title: { zh: '提醒评审专家', en: 'Remind the experts' },
  input: Type.Object({ panel: Id() }),
  may: (actor) => actor.is('officer', 'institution'),
  async run({ panel: id }, deed) {
    const { tx, now } = deed
    const panel = await lockPanel(tx, id)
    await actsFor(deed, 'procedure.convene-panel', panel)
    refuseConcluded(panel)
    const count = (await dossiersOf(tx, id)).length
    const sheets = await sheetsOfPanel(tx, id)
    const handedIn = (seat: string) => sheets.filter((sheet) => sheet.seat === seat && sheet.submitted_at).length
    const late = (await seatsOf(tx, id))
      .filter((seat) => seat.answer !== 'declined')
      .map((seat) => ({ ...seat, left: count - handedIn(seat.id) }))
      .filter((seat) => seat.left > 0)
    if (late.length === 0) refuse('review.nobody_to_remind')
    const due = panel.due_at
      ? { zh: saidDay(dayOf(panel.due_at), 'zh'), en: saidDay(dayOf(panel.due_at), 'en') }
      : { zh: '评审结束', en: 'the end of the review' }
    await sendAll(
      tx,
      late.map((seat) => ({
        letter: 'review-reminder',
        to: { person: seat.person },
        subject: { kind: 'seat', id: seat.id },
        at: now,
        facts: { panel: panel.title, left: seat.left, due },
      })),
    )
    deed.record({ kind: 'panel', id, after: { reminded: late.length } })
    return { reminded: late.length }
  },
})
