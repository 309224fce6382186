import assert from 'node:assert/strict'
import { test } from 'node:test'
import chineseDays from 'chinese-days'
import { Refusal } from '#platform/refusal'
import {
  addWorkingDays,
  type Calendar,
  calendarOf,
  isSettled,
  isWorkingDay,
  stateCalendar,
  workingDaysBetween,
} from './calendar.ts'
import { holidayNotices } from './codes/holidays.ts'
import { type HolidayNotice, namedDays } from './notice.ts'
import { statutoryHolidays } from './statutory.ts'

const state = stateCalendar()
const everyDay = function* (from: string, to: string) {
  for (let at = Date.parse(`${from}T00:00:00Z`); at <= Date.parse(`${to}T00:00:00Z`); at += 86_400_000)
    yield new Date(at).toISOString().slice(0, 10)
}

test('the State’s arrangement of 2026: the Spring Festival is off for nine days and two weekend days are worked for it', () => {
  for (const day of everyDay('2026-02-15', '2026-02-23')) assert.equal(isWorkingDay(state, day), false, day)
  assert.equal(isWorkingDay(state, '2026-02-14'), true, 'Saturday 14 February is worked')
  assert.equal(isWorkingDay(state, '2026-02-28'), true, 'Saturday 28 February is worked')
  assert.equal(isWorkingDay(state, '2026-03-01'), false, 'Sunday 1 March is an ordinary Sunday')
  assert.equal(state.named.get('2026-02-14')?.document, '国办发明电〔2025〕7号')
})

test('every day from 2008 to 2026 agrees with an independent table', () => {
  const library = chineseDays as unknown as { isWorkday(day: string): boolean }
  const differ = [...everyDay('2008-01-01', '2026-12-31')].filter(
    (day) => isWorkingDay(state, day) !== library.isWorkday(day),
  )
  assert.deepEqual(differ, [])
})

test('a later notice of the State wins over the yearly one', () => {
  assert.equal(
    isWorkingDay(state, '2020-02-01'),
    false,
    'the Saturday was to be worked until the holiday was prolonged',
  )
  assert.equal(state.named.get('2020-02-01')?.document, '国办发明电〔2020〕1号')
  assert.equal(isWorkingDay(state, '2019-05-02'), false)
  assert.equal(isWorkingDay(state, '2019-04-28'), true)
  assert.equal(isWorkingDay(state, '2015-09-06'), true)
})

test('counting working days skips the holidays and uses the make-up days', () => {
  assert.equal(addWorkingDays(state, '2026-02-13', 1), '2026-02-14')
  assert.equal(addWorkingDays(state, '2026-02-13', 2), '2026-02-24')
  assert.equal(addWorkingDays(state, '2026-02-24', -2), '2026-02-13')
  assert.equal(addWorkingDays(state, '2026-02-15', 0), '2026-02-24')
  assert.equal(workingDaysBetween(state, '2026-02-13', '2026-02-28'), 6)
  assert.equal(workingDaysBetween(state, '2026-02-28', '2026-02-13'), -6)
  assert.equal(workingDaysBetween(state, '2026-02-16', '2026-02-16'), 0)
})

test('how far the notices reach is visible, and a date beyond is provisional', () => {
  assert.equal(state.knownFrom, '2008-01-01')
  assert.equal(state.knownUntil, '2026-12-28')
  assert.equal(isSettled(state, new Date('2026-12-28T23:59:59+08:00')), true)
  assert.equal(isSettled(state, new Date('2026-12-29T00:00:00+08:00')), false)
  assert.equal(isSettled(state, new Date('2007-12-31T12:00:00+08:00')), false)
})

test('a year without a notice still keeps the days off that the regulation gives in every year', () => {
  assert.equal(isWorkingDay(state, '2027-01-01'), false)
  assert.equal(isWorkingDay(state, '2027-02-05'), false, 'New Year’s Eve of the traditional calendar, a Friday')
  assert.equal(isWorkingDay(state, '2027-02-04'), true)
  assert.deepEqual([...statutoryHolidays(2027)].sort(), [
    '2027-01-01',
    '2027-02-05',
    '2027-02-06',
    '2027-02-07',
    '2027-02-08',
    '2027-04-05',
    '2027-05-01',
    '2027-05-02',
    '2027-06-09',
    '2027-09-15',
    '2027-10-01',
    '2027-10-02',
    '2027-10-03',
  ])
})

test('the days off by regulation are all among the days off of the notices of 2025 and 2026', () => {
  for (const year of [2025, 2026])
    for (const day of statutoryHolidays(year)) assert.equal(isWorkingDay(state, day), false, day)
})

test('an administrator enters the next notice and the calendar reaches a year further', () => {
  const next: HolidayNotice = {
    year: 2027,
    document: '国办发明电〔2026〕0号',
    issued: '2026-11-30',
    certainty: 'uncertain',
    off: [
      ['元旦', '2027-01-01', '2027-01-03'],
      ['国庆节', '2027-10-01', '2027-10-07'],
    ],
    worked: ['2027-10-09'],
  }
  const later = stateCalendar(namedDays([next]))
  assert.equal(later.knownUntil, '2027-12-28')
  assert.equal(isWorkingDay(later, '2027-10-09'), true)
  assert.equal(isWorkingDay(state, '2027-10-09'), false)
})

test('a year that is missing between two known ones ends what is known', () => {
  const gap: Calendar = calendarOf(namedDays(holidayNotices.filter((notice) => notice.year !== 2026)))
  assert.equal(gap.knownUntil, '2025-12-28')
})

test('a notice that puts one day on both sides is refused by its number', () => {
  const wrong: HolidayNotice = {
    year: 2027,
    document: 'X',
    issued: '2026-11-30',
    certainty: 'uncertain',
    off: [['元旦', '2027-01-01', '2027-01-03']],
    worked: ['2027-01-02'],
  }
  assert.throws(
    () => namedDays([wrong]),
    (error) =>
      error instanceof Refusal && error.code === 'policy.notice_contradicts' && error.facts.day === '2027-01-02',
  )
  const noDay: HolidayNotice = { ...wrong, off: [['元旦', '2027-02-29', '2027-03-01']], worked: [] }
  assert.throws(
    () => namedDays([noDay]),
    (error) => error instanceof Refusal && error.facts.day === '2027-02-29',
  )
})

test('every yearly notice of 2008 to 2026 stands in the table once, with its number', () => {
  const yearly = holidayNotices.filter((notice) => !notice.amends)
  assert.deepEqual(
    yearly.map((notice) => notice.year),
    Array.from({ length: 19 }, (_, index) => 2008 + index),
  )
  for (const { document, year, issued } of yearly) {
    assert.match(document, new RegExp(`^国办发明电〔${year - 1}〕\\d+号$`))
    assert.equal(issued.slice(0, 4), String(year - 1))
  }
})
