import { addDays, type Day } from '#platform/clock'
import { traditionalDays } from './codes/traditional-days.ts'

/**
 * The days off that the State has by regulation in every year (《全国年节及纪念日放假办法》, State Council order 795,
 * in force since 2025-01-01): 1 January, New Year's Eve and three days of the Spring Festival, Qingming, 1-2 May,
 * Dragon Boat, Mid-autumn, 1-3 October. Which weekend days are worked in exchange is known only from the yearly notice,
 * so this is what a year falls back to until its notice is entered: never a holiday too many, sometimes one too few.
 */
export function statutoryHolidays(year: number): ReadonlySet<Day> {
  const known = byYear.get(year) ?? new Set(daysOf(year))
  byYear.set(year, known)
  return known
}

const byYear = new Map<number, ReadonlySet<Day>>()

function daysOf(year: number): Day[] {
  const fixed = ['01-01', '05-01', '05-02', '10-01', '10-02', '10-03'].map((date) => `${year}-${date}`)
  const [spring, ...others] = traditionalDays[year] ?? []
  return [...fixed, ...(spring ? [-1, 0, 1, 2].map((offset) => addDays(spring, offset)) : []), ...others]
}
