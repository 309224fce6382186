import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { bookOf, parameterSheet } from '../../policy/index.ts'
import type { PermitAnswers } from './answers.ts'
import { checkPermit, type PermitNumbers, permitKeys } from './check.ts'
import { pointsTables } from './tables.ts'

const book = bookOf(parameterSheet)
const numbersOn = (day: string): PermitNumbers =>
  Object.fromEntries(
    permitKeys.map((key) => [key, (book.find(key, day)?.value as number | undefined) ?? null]),
  ) as PermitNumbers
const check = (answers: PermitAnswers, day = '2026-11-25') => checkPermit(answers, day, numbersOn(day))
const points = (answers: PermitAnswers, day?: string) => check(answers, day).parts.map((part) => part.points)

const engineer = {
  salary: 30,
  education: '硕士',
  work_years: 6,
  months: 12,
  chinese: 'HSK三级',
  location: '西部地区',
  age: 34,
  extra: '无',
  local_bonus: 0,
}
const expert = {
  salary: 45,
  education: '博士',
  work_years: 10,
  months: 10,
  chinese: '无',
  age: 46,
  extra: '有世界500强企业任职经验',
  local_bonus: 0,
}
const beginner = { salary: 6.9, education: '学士', work_years: 1, months: 5, chinese: 'HSK一级', age: 24, extra: '无' }
const veteran = {
  salary: 15,
  education: 'bachelor',
  work_years: 2,
  months_per_year: 9,
  chinese: 'hsk-5',
  age: 61,
  extra: [],
  local_bonus: 4,
}

describe('the self-check of a foreigner’s work permit', () => {
  test('works out by hand-worked cases of the table now used', () => {
    assert.deepEqual(points(engineer), [14, 15, 9, 15, 3, 10, 15, 0, 0])
    assert.deepEqual([check(engineer).points, check(engineer).class], [81, 'B'])
    assert.deepEqual(points(expert), [20, 20, 13, 15, 0, 10, 10, 5, 0])
    assert.deepEqual([check(expert).points, check(expert).class], [93, 'A'])
    assert.deepEqual(points({ ...beginner, local_bonus: 0 }), [5, 10, 0, 5, 1, 10, 10, 0, 0])
    assert.equal(check(beginner).points, 41)
    assert.deepEqual(points(veteran), [11, 10, 5, 15, 5, 10, 0, 0, 4])
  })

  test('works out an old case by the trial table of its day', () => {
    assert.deepEqual(points(engineer, '2017-06-01'), [14, 15, 9, 15, 6, 10, 15, 0, 0])
    assert.deepEqual(points({ ...expert, work_years: 20 }, '2017-06-01'), [20, 20, 15, 15, 0, 10, 10, 5, 0])
    assert.equal(check({ age: 45 }, '2017-06-01').parts.find((part) => part.code === 'age')?.points, 0)
    assert.equal(check({ age: 45 }, '2018-06-01').parts.find((part) => part.code === 'age')?.points, 15)
    const former = check({ chinese: 'former-citizen' }, '2017-06-01')
    assert.equal(former.parts.find((part) => part.code === 'chinese')?.unknown, 'former-citizen')
    assert.ok(former.cautions.some(({ zh }) => zh.includes('former-citizen')))
  })

  test('each table adds up to 120 points', () => {
    for (const { value } of pointsTables)
      assert.equal(
        value.items.reduce((sum, item) => sum + item.max, 0),
        120,
      )
  })

  test('refuses a day on which no table was in force', () => {
    assert.throws(() => check(engineer, '2015-01-01'), { code: 'duties.no_points_table' })
  })

  test('names the points that are missing for each class', () => {
    assert.deepEqual(check(engineer).missing, [{ class: 'A', points: 4 }])
    assert.deepEqual(check(beginner).missing, [
      { class: 'A', points: 44 },
      { class: 'B', points: 19 },
    ])
  })

  test('class C by few points alone is no way in', () => {
    assert.deepEqual([check(beginner).class, check(beginner).holds], ['C', false])
    const intern = check({ ...beginner, ways: ['intern'] })
    assert.deepEqual([intern.class, intern.by, intern.holds], ['C', ['intern'], true])
  })

  test('other ways lead in without points', () => {
    const graduate = check({ education: 'bachelor', work_years: 2 })
    assert.deepEqual([graduate.class, graduate.by], ['B', ['degree-and-work']])
    assert.deepEqual(check({ ways: 'talent-plan' }).class, 'A')
    assert.deepEqual(check({ ways: ['young-talent'], age: 39 }).class, 'A')
    assert.deepEqual(check({ ways: ['young-talent'], age: 40 }).class, 'C')
  })

  test('pay opens a way once the city’s average wage is entered', () => {
    const numbers = { ...numbersOn('2026-11-25'), 'permit.local.average_fen': 10_000_000 }
    assert.equal(checkPermit({ salary: 60 }, '2026-11-25', numbers).class, 'A')
    assert.equal(checkPermit({ salary: 40 }, '2026-11-25', numbers).class, 'B')
    assert.equal(check({ salary: 60 }).class, 'C')
    assert.ok(check({ salary: 60 }).cautions.some(({ en }) => en.includes('average wage')))
  })

  test('somebody over sixty is told to ask, somebody under eighteen that no permit is given', () => {
    assert.equal(check(veteran).points, 60)
    assert.equal(check(veteran).class, 'B')
    assert.ok(check(veteran).cautions.some(({ zh }) => zh.includes('超过 60 周岁')))
    const child = check({ ...expert, age: 17 })
    assert.deepEqual([child.class, child.holds, child.papers], [null, false, []])
  })

  test('class A hands in promises where the others show originals', () => {
    const promised = check(expert).papers.filter((paper) => paper.promise)
    assert.deepEqual(
      promised.map((paper) => paper.code),
      ['work-proof', 'degree', 'no-crime'],
    )
    assert.ok(check(engineer).papers.every((paper) => paper.original && !paper.promise))
  })
})
