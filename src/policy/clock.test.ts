import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Refusal } from '#platform/refusal'
import { stateCalendar } from './calendar.ts'
import { addMonths, type Clock, deadline, dueOf, isLate, type LimitUnit, remaining } from './clock.ts'

const state = stateCalendar()
const at = (moment: string) => new Date(`${moment}+08:00`)
const ends = (start: string, n: number, unit: LimitUnit) => deadline(state, at(start), { n, unit }).toISOString()
const lastMoment = (day: string) => new Date(`${day}T23:59:59.999+08:00`).toISOString()

test('a limit in working days starts on the day after and ends at 23:59:59 of its last day', () => {
  assert.equal(ends('2026-11-23T09:00:00', 5, 'working-day'), lastMoment('2026-11-30'))
  assert.equal(
    ends('2026-11-23T23:59:59', 5, 'working-day'),
    lastMoment('2026-11-30'),
    'the hour of the start does not matter',
  )
  assert.equal(
    ends('2026-09-30T10:00:00', 5, 'working-day'),
    lastMoment('2026-10-13'),
    'National Day is skipped and Saturday 10 October is worked',
  )
  assert.equal(ends('2026-11-22T16:30:00', 1, 'working-day'), lastMoment('2026-11-23'))
})

test('the day is Shanghai’s, whatever the clock of the machine', () => {
  assert.equal(
    deadline(state, new Date('2026-11-23T16:30:00Z'), { n: 1, unit: 'working-day' }).toISOString(),
    lastMoment('2026-11-25'),
  )
})

test('a limit in days or months that would end on a day off ends on the next working day (Civil Code art. 203)', () => {
  assert.equal(ends('2026-11-02T09:00:00', 30, 'day'), lastMoment('2026-12-02'))
  assert.equal(
    ends('2026-09-01T09:00:00', 30, 'day'),
    lastMoment('2026-10-08'),
    '1 October is a holiday; 8 October is the first day of work',
  )
  assert.equal(
    ends('2026-08-31T09:00:00', 1, 'month'),
    lastMoment('2026-09-30'),
    'a month without a 31st ends on its last day',
  )
  assert.equal(ends('2026-03-10T09:00:00', 6, 'month'), lastMoment('2026-09-10'))
})

test('months end on the like-numbered day or on the last of the month (art. 202)', () => {
  assert.equal(addMonths('2026-01-31', 1), '2026-02-28')
  assert.equal(addMonths('2027-12-31', 2), '2028-02-29')
  assert.equal(addMonths('2026-11-30', 3), '2027-02-28')
  assert.equal(addMonths('2026-05-15', 12), '2027-05-15')
})

const asked: Clock = {
  startedAt: at('2026-11-23T09:00:00'),
  limit: { n: 5, unit: 'working-day' },
  pauses: [{ from: at('2026-11-25T15:00:00'), to: at('2026-11-27T10:00:00') }],
}

test('time in which the applicant is asked to supplement does not count', () => {
  assert.equal(
    dueOf(state, asked)?.toISOString(),
    lastMoment('2026-12-02'),
    'Tuesday and Wednesday count, then Monday to Wednesday',
  )
  assert.deepEqual(remaining(state, asked, at('2026-11-30T09:00:00')), {
    left: 2,
    unit: 'working-day',
    standsStill: false,
  })
})

test('while a clock stands still nothing is due, nothing is late and what is left does not melt', () => {
  const waiting: Clock = { ...asked, pauses: [{ from: at('2026-11-25T15:00:00'), to: null }] }
  assert.equal(dueOf(state, waiting), null)
  assert.equal(isLate(state, waiting, at('2027-03-01T09:00:00')), false)
  assert.deepEqual(remaining(state, waiting, at('2026-12-20T09:00:00')), {
    left: 3,
    unit: 'working-day',
    standsStill: true,
  })
})

test('a clock stopped and started on the same day gains nothing', () => {
  const brief: Clock = { ...asked, pauses: [{ from: at('2026-11-25T09:00:00'), to: at('2026-11-25T17:00:00') }] }
  assert.equal(dueOf(state, brief)?.toISOString(), lastMoment('2026-11-30'))
})

test('overlapping pauses are counted once', () => {
  const twice: Clock = {
    ...asked,
    pauses: [...asked.pauses, { from: at('2026-11-26T09:00:00'), to: at('2026-11-27T12:00:00') }],
  }
  assert.equal(dueOf(state, twice)?.toISOString(), dueOf(state, asked)?.toISOString())
})

test('a pause moves a limit in months by its days', () => {
  const months: Clock = {
    startedAt: at('2026-03-10T09:00:00'),
    limit: { n: 6, unit: 'month' },
    pauses: [{ from: at('2026-04-01T09:00:00'), to: at('2026-04-11T09:00:00') }],
  }
  assert.equal(
    dueOf(state, months)?.toISOString(),
    lastMoment('2026-09-20'),
    'ten days after 10 September, and Sunday the 20th is worked',
  )
})

test('late begins with the first second after the last day', () => {
  const plain: Clock = { ...asked, pauses: [] }
  assert.equal(isLate(state, plain, at('2026-11-30T23:59:59.999')), false)
  assert.equal(isLate(state, plain, at('2026-12-01T00:00:00')), true)
  assert.deepEqual(remaining(state, plain, at('2026-12-02T08:00:00')), {
    left: -2,
    unit: 'working-day',
    standsStill: false,
  })
})

test('half a day or a negative number is no limit', () => {
  for (const n of [-1, 2.5, Number.NaN])
    assert.throws(
      () => deadline(state, at('2026-11-23T09:00:00'), { n, unit: 'day' }),
      (error) => error instanceof Refusal && error.code === 'policy.limit_invalid',
    )
})
