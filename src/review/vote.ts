import type { Sheet } from './panel.ts'
import type { Rubric } from './score.ts'

/** Votes of the sheets handed in on one dossier; null where the rubric asks for no vote. */
export type Votes = { readonly for: number; readonly cast: number; readonly carried: boolean }

export function votesOn(rubric: Rubric, sheets: readonly Pick<Sheet, 'marks'>[]): Votes | null {
  const motion = rubric.find((criterion) => criterion.vote)
  if (!motion?.vote) return null
  const votes = sheets.map((sheet) => sheet.marks[motion.code] === 100)
  const agree = votes.filter(Boolean).length
  return { for: agree, cast: votes.length, carried: carries(motion.vote, agree, votes.length) }
}

/** 过半数 is more than half; 三分之二以上 is two thirds and more. Counted in whole votes, so nothing is rounded. */
export const carries = (share: 'half' | 'two-thirds', agree: number, cast: number): boolean =>
  cast > 0 && (share === 'half' ? agree * 2 > cast : agree * 3 >= cast * 2)
