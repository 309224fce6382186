import type { Day } from '#platform/clock'
import { inForceOn } from '../policy/index.ts'
import { clauses } from './charter-clauses.ts'
import type { Clause, Owner } from './clause.ts'

export const charterSource = {
  zh: '贵阳市科学技术局主要职责（2020-10-21 更新）',
  en: 'Responsibilities of the Guiyang Bureau of Science and Technology (updated 2020-10-21)',
}
export const charter: readonly Clause[] = clauses

export const clauseOf = (number: number): Clause | undefined => charter.find((clause) => clause.number === number)

/** The office that owns a duty on a day: what an administrator has entered goes before what came with the release. */
export function officeOn(own: readonly Owner[], entered: readonly Owner[], day: Day): Owner | null {
  const latest = entered.filter((one) => one.from <= day).toSorted((one, other) => (one.from < other.from ? 1 : -1))[0]
  return latest ?? inForceOn(own, day)
}

/** Every owner in order of time, those that an administrator entered included. */
export const historyOf = (own: readonly Owner[], entered: readonly Owner[]): readonly Owner[] => {
  const first = entered.map((one) => one.from).sort()[0]
  const kept = first ? own.filter((one) => one.from < first) : own
  return [...kept, ...entered].toSorted((one, other) => (one.from < other.from ? -1 : 1))
}
