import { Type } from 'typebox'
import { anyone, reading } from '#platform/act'
import { addDays, type Day } from '#platform/clock'
import { isWorkingDay } from '../calendar.ts'
import { calendarIn } from '../store.ts'

export type ListedDay = {
  readonly day: Day
  readonly working: boolean
  readonly name: string | null
  readonly document: string | null
}

/** Every day of a year: worked or off, and by which notice. Beyond `knownUntil` the days off are provisional. */
export const listCalendar = reading('policy.list-calendar', {
  title: { zh: '工作日历', en: 'Calendar of working days' },
  input: Type.Object({ year: Type.Integer({ minimum: 2000, maximum: 2100 }) }),
  may: anyone,
  async run({ year }, { tx }) {
    const calendar = await calendarIn(tx)
    const days: ListedDay[] = []
    for (let day = `${year}-01-01`; day.startsWith(String(year)); day = addDays(day, 1)) {
      const named = calendar.named.get(day)
      const { name = null, document = null } = named ?? {}
      days.push({ day, working: isWorkingDay(calendar, day), name, document })
    }
    const { knownFrom, knownUntil } = calendar
    return { year, knownFrom, knownUntil, working: days.filter((day) => day.working).length, days }
  },
})
