import { Type } from 'typebox'
import { act } from '#platform/act'
import { setCalendarDay as saveDay } from '../store.ts'
import { calendarSubject } from '../subjects.ts'

/** Enters a day on which the State's notice departs from Monday to Friday; running limits are counted by it from then on. */
export const setCalendarDay = act('policy.set-calendar-day', {
  title: { zh: '登记节假日与调休', en: 'Enter a day of the State calendar' },
  input: Type.Object({
    day: Type.String({ format: 'date' }),
    working: Type.Boolean({ description: 'true: worked although it is a weekend; false: off' }),
    name: Type.String({ minLength: 1, maxLength: 60, description: '春节, 调休上班 …' }),
    document: Type.String({ minLength: 2, maxLength: 200, description: 'number of the notice' }),
  }),
  grave: true,
  may: (actor) => actor.is('officer', 'system-admin', 'system'),
  async run(input, { tx, record }) {
    await saveDay(tx, input)
    record({ ...calendarSubject(input.day), after: { ...input } })
    return { day: input.day }
  },
})
