import './refusals.ts'

export { setCalendarDay } from './acts/set-calendar-day.ts'
export { setParameter } from './acts/set-parameter.ts'
export { type Band, byBands } from './bands.ts'
export {
  addWorkingDays,
  type Calendar,
  calendarOf,
  isSettled,
  isWorkingDay,
  stateCalendar,
  workingDaysBetween,
} from './calendar.ts'
export {
  addMonths,
  type Clock,
  deadline,
  dueOf,
  isLate,
  type Limit,
  type LimitUnit,
  type Pause,
  type Remaining,
  remaining,
} from './clock.ts'
export { type BudgetLine, budgetLines, lumpSumLine } from './codes/budget-lines.ts'
export { festivals, holidayNotices } from './codes/holidays.ts'
export { parameterSheet } from './codes/parameters.ts'
export { type Certainty, type Dated, inForceOn, overlapOf, saidDocument, unnumbered } from './dated.ts'
export { type CalendarDay, type HolidayNotice, namedDays } from './notice.ts'
export {
  bandsOf,
  bookOf,
  type InForce,
  limitOf,
  numberOf,
  type Parameter,
  type ParameterBook,
  type ParameterUnit,
  type ParameterValue,
  parameter,
  parameterUnits,
} from './parameter.ts'
export { type ListedDay, listCalendar } from './readings/list-calendar.ts'
export { type ListedParameter, listParameters } from './readings/list-parameters.ts'
export {
  calendarIn,
  dueAfter,
  everyValue,
  type NewValue,
  type ParameterRow,
  parameterKeys,
  parameterOn,
  parametersOn,
  seedValues,
  setValue,
  type ValueInForce,
} from './store.ts'
