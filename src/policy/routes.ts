import { routes } from '#platform/http'
import { setCalendarDay } from './acts/set-calendar-day.ts'
import { setParameter } from './acts/set-parameter.ts'
import { listCalendar } from './readings/list-calendar.ts'
import { listParameters } from './readings/list-parameters.ts'

export const policyRoutes = routes('/policy', {
  'GET  /parameters': listParameters,
  'POST /parameters/:key/values': setParameter,
  'GET  /calendar/:year': listCalendar,
  'PUT  /calendar-days/:day': setCalendarDay,
})
