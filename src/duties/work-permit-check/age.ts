import { type Day, isDay } from '#platform/clock'

/** Full years on a day; undefined without a real date of birth. */
export function ageFrom(birth: Day | null | undefined, day: Day): number | undefined {
  if (!birth || !isDay(birth)) return undefined
  const years = Number(day.slice(0, 4)) - Number(birth.slice(0, 4))
  return day.slice(5) >= birth.slice(5) ? years : years - 1
}
