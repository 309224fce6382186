import { Type } from 'typebox'
import { act } from '#platform/act'
import { dayOf } from '#platform/clock'
import { Id } from '#platform/ids'
import { refuse } from '#platform/refusal'
import { actsFor } from '../on-behalf.ts'
import { keepAttendance } from '../store/attendance.ts'
import { sheetOfPanel } from '../store/fee.ts'
import { panelRow } from '../store/panel.ts'
import { seatsOf } from '../store/seat.ts'

/** Who signed in on one day of a meeting (签到), for the whole day or half of it. */
export const recordAttendance = act('review.record-attendance', {
  title: { zh: '登记签到', en: 'Record attendance' },
  input: Type.Object({
    panel: Id(),
    day: Type.String({ format: 'date' }),
    signed: Type.Array(Type.Object({ seat: Id(), part: Type.Enum(['full', 'half', 'none']) }), {
      minItems: 1,
      maxItems: 60,
    }),
  }),
  may: (actor) => actor.is('officer', 'institution'),
  async run({ panel: id, day, signed }, deed) {
    const { tx, actor, now, record } = deed
    const panel = await panelRow(tx, id)
    await actsFor(deed, 'procedure.conclude-panel', panel)
    if (day > dayOf(now)) refuse('review.attendance_in_future')
    const sheet = await sheetOfPanel(tx, id)
    if (sheet?.confirmed_at) refuse('review.fee_sheet_confirmed')
    const seats = await seatsOf(tx, id)
    if (signed.some(({ seat }) => !seats.some((one) => one.id === seat && one.answer !== 'declined')))
      refuse('review.not_seated')
    await keepAttendance(tx, day, signed, actor.name, now)
    record({ kind: 'panel', id, after: { day, signed } })
    return { panel: id, day }
  },
})
