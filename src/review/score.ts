import type { Problem } from '#platform/refusal'
import type { Text } from '#platform/text'

/** What is scored (评审指标); the weights of a rubric add up to 100. */
export type Criterion = {
  readonly code: string
  readonly title: Text
  readonly guide?: Text
  readonly weight: number
  /** A vote instead of points: 100 is for, 0 is against, and it has no weight. */
  readonly vote?: 'half' | 'two-thirds'
}
export type Rubric = readonly Criterion[]
/** Points from 0 to 100 for each criterion, with at most one decimal. */
export type Marks = Readonly<Record<string, number>>

/** The least that a remark says when a sheet is handed in: an applicant reads it. */
export const remarkMin = 20

/**
 * The weighted total in thousandths of a point, so that no sum is ever rounded: 86.5 points of a weight of 30 are
 * 25,950 thousandths.
 */
export const weigh = (rubric: Rubric, marks: Marks): number =>
  rubric.reduce((sum, { code, weight }) => sum + Math.round(weight * Math.round((marks[code] ?? 0) * 10)), 0)

/** Everything that is wrong with a sheet at once; `complete` also asks for what is missing. */
export function sheetProblems(rubric: Rubric, marks: Marks, remark: string, complete: boolean): Problem[] {
  const strange = Object.keys(marks)
    .filter((code) => !rubric.some((criterion) => criterion.code === code))
    .map((code) => problem(`marks.${code}`, '没有这项评审指标', 'There is no such criterion'))
  const wrong = rubric.flatMap((criterion) => {
    const { code, title } = criterion
    const mark = marks[code]
    if (mark === undefined)
      return complete
        ? [
            criterion.vote
              ? problem(`marks.${code}`, `请对“${title.zh}”表决`, `Vote on "${title.en}"`)
              : problem(`marks.${code}`, `请为“${title.zh}”打分`, `Score "${title.en}"`),
          ]
        : []
    if (criterion.vote)
      return mark === 100 || mark === 0 ? [] : [problem(`marks.${code}`, '请选择同意或不同意', 'Vote for or against')]
    return isMark(mark)
      ? []
      : [problem(`marks.${code}`, '请填写 0 到 100 的分数，最多一位小数', 'Give 0 to 100 points, at most one decimal')]
  })
  const length = [...remark.trim()].length
  const short =
    complete && length < remarkMin
      ? [
          problem(
            'remark',
            `评审意见至少 ${remarkMin} 个字，现在 ${length} 个；申请人会看到去标识的意见`,
            `The opinion needs at least ${remarkMin} characters and has ${length}; the applicant reads it without your name`,
          ),
        ]
      : []
  return [...strange, ...wrong, ...short]
}

const isMark = (mark: number): boolean =>
  Number.isFinite(mark) && mark >= 0 && mark <= 100 && Math.abs(mark * 10 - Math.round(mark * 10)) < 1e-9

/** What the scores of one dossier come to. Mean and spread are in hundredths of a point, as they are published. */
export type Tally = {
  readonly mean_centi: number
  readonly spread_centi: number
  /** How many were handed in, and how many of them the mean counts. */
  readonly scores: number
  readonly counted: number
}

/** From `dropFrom` scores on, one highest and one lowest do not count; the spread is that of all. Null before any score. */
export function tally(totals: readonly number[], dropFrom: number | null): Tally | null {
  if (totals.length === 0) return null
  const ordered = [...totals].sort((one, other) => one - other)
  const drops = dropFrom !== null && ordered.length >= dropFrom && ordered.length > 2
  const kept = drops ? ordered.slice(1, -1) : ordered
  const sum = kept.reduce((total, one) => total + one, 0)
  return {
    mean_centi: Math.round(sum / kept.length / 10),
    spread_centi: Math.round((ordered.at(-1)! - ordered[0]!) / 10),
    scores: ordered.length,
    counted: kept.length,
  }
}

const problem = (field: string, zh: string, en: string): Problem => ({ field, says: { zh, en } })

/** Hundredths of a point as they stand on pages and papers: 8642 is 86.42. */
export const saidCenti = (centi: number): string => (centi / 100).toFixed(2)
export const saidMilli = (milli: number): string => (milli / 1000).toFixed(2)
