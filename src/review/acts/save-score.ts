import { Type } from 'typebox'
import { act } from '#platform/act'
import { refuse } from '#platform/refusal'
import { SheetInput } from '../inputs.ts'
import { sheetProblems } from '../score.ts'
import { openSheet, sit, takeSeat } from '../sitting.ts'
import { keepSheet } from '../store/sheet.ts'

/** Saves an unfinished sheet while it is written. What is filled in must be right; what is missing may wait. */
export const saveScore = act('review.save-score', {
  title: { zh: '保存评分', en: 'Save a score sheet' },
  light: true,
  input: Type.Object(SheetInput),
  may: (actor) => actor.is('reviewer'),
  async run({ seat: seatId, dossier, version, marks, remark }, deed) {
    const { seat, panel } = await sit(deed, seatId)
    await openSheet(deed, panel, seat, dossier, version)
    const problems = sheetProblems(panel.rubric, marks, remark, false)
    if (problems.length > 0) refuse('review.sheet_incomplete', { count: problems.length }, problems)
    await takeSeat(deed, seat)
    return { version: await keepSheet(deed.tx, seat.id, dossier, { marks, remark, total: null }, deed.now) }
  },
})
