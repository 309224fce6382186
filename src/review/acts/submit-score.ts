import { Type } from 'typebox'
import { act } from '#platform/act'
import { refuse } from '#platform/refusal'
import { finishTasks } from '../../desk/index.ts'
import { SheetInput } from '../inputs.ts'
import { sheetProblems, weigh } from '../score.ts'
import { openSheet, refuseFreshConflict, sit, takeSeat } from '../sitting.ts'
import { dossiersOf } from '../store/panel.ts'
import { keepSheet, sheetsOfSeat } from '../store/sheet.ts'

/** Hands a sheet in: from now on it is locked and counts. The record names the seat, never the dossier, whose own people read its timeline. */
export const submitScore = act('review.submit-score', {
  title: { zh: '提交评分', en: 'Submit a score' },
  input: Type.Object(SheetInput),
  may: (actor) => actor.is('reviewer'),
  async run({ seat: seatId, dossier, version, marks, remark }, deed) {
    const { tx, actor, now } = deed
    const { seat, panel } = await sit(deed, seatId)
    await openSheet(deed, panel, seat, dossier, version)
    await refuseFreshConflict(deed, panel, seat, dossier)
    const problems = sheetProblems(panel.rubric, marks, remark, true)
    if (problems.length > 0) refuse('review.sheet_incomplete', { count: problems.length }, problems)
    const total = weigh(panel.rubric, marks)
    await takeSeat(deed, seat)
    const kept = await keepSheet(tx, seat.id, dossier, { marks, remark: remark.trim(), total }, now)
    const left = await leftOf(deed.tx, seat.id, panel.id)
    if (left === 0) await finishTasks(tx, { kind: 'seat', ids: [seat.id], by: actor, at: now })
    deed.record({ kind: 'seat', id: seat.id, after: { dossier, total_milli: total } })
    return { version: kept, total_milli: total, left }
  },
})

async function leftOf(tx: Parameters<typeof dossiersOf>[0], seat: string, panel: string): Promise<number> {
  const done = new Set((await sheetsOfSeat(tx, seat)).filter((one) => one.submitted_at).map((one) => one.dossier))
  return (await dossiersOf(tx, panel)).filter((one) => !done.has(one.dossier)).length
}
