import assert from 'node:assert/strict'
import { test } from 'node:test'
import { explain, Refusal } from '#platform/refusal'
import { byBands } from './bands.ts'
import './refusals.ts'
import { parameterSheet } from './codes/parameters.ts'
import type { Dated } from './dated.ts'
import { bandsOf, bookOf, limitOf, numberOf, type Parameter, type ParameterValue, parameter } from './parameter.ts'

const book = bookOf(parameterSheet)
const refused = (code: string) => (error: unknown) => error instanceof Refusal && error.code === code
const value = (number: number, from: string, to: string | null): Dated<ParameterValue> => ({
  value: number,
  from,
  to,
  document: 'X',
  note: null,
  certainty: 'known',
})
const fines = (...values: Dated<ParameterValue>[]): Parameter => ({
  key: 'library.fine',
  unit: 'fen',
  name: { zh: '滞纳金', en: 'Fine' },
  values,
})

test('a number of the law is the one in force on the day, with its document', () => {
  const publicity = parameter('publicity.days').on('2026-11-24', book)
  assert.deepEqual(limitOf(publicity), { n: 5, unit: 'working-day' })
  assert.equal(publicity.certainty, 'uncertain')
  assert.equal(parameter('payment.first.days').on('2026-11-24', book).document, '国办发〔2021〕32号')
})

test('the first and the last day of a value both belong to it', () => {
  const two = bookOf([fines(value(10, '2020-01-01', '2021-06-30'), value(20, '2021-07-01', null))])
  assert.equal(numberOf(two.on('library.fine', '2020-01-01')), 10)
  assert.equal(numberOf(two.on('library.fine', '2021-06-30')), 10)
  assert.equal(numberOf(two.on('library.fine', '2021-07-01')), 20)
  assert.throws(() => two.on('library.fine', '2019-12-31'), refused('policy.parameter_not_in_force'))
})

test('an unknown parameter and one that is not in force are refused by name and day', () => {
  assert.throws(() => book.on('no.such', '2026-11-24'), refused('policy.parameter_unknown'))
  assert.equal(book.find('payment.first.days', '2020-01-01'), null)
  assert.throws(
    () => book.on('payment.first.days', '2020-01-01'),
    (error: unknown) => {
      assert.ok(error instanceof Refusal)
      assert.match(explain(error, 'zh'), /payment\.first\.days.*2020-01-01/)
      assert.match(explain(error, 'en'), /payment\.first\.days.*2020-01-01/)
      return true
    },
  )
})

test('two values of one parameter that overlap are refused with both periods', () => {
  const overlapping = fines(value(10, '2020-01-01', '2021-07-01'), value(20, '2021-07-01', null))
  assert.throws(
    () => bookOf([overlapping]),
    (error: unknown) => {
      assert.ok(error instanceof Refusal && error.code === 'policy.parameter_overlap')
      assert.match(explain(error, 'zh'), /2020-01-01 – 2021-07-01.*2021-07-01 – …/)
      return true
    },
  )
  assert.throws(
    () => bookOf([fines(value(20, '2021-07-01', null), value(30, '2030-01-01', null))]),
    refused('policy.parameter_overlap'),
    'an open end reaches over all that follows',
  )
})

test('dates that do not exist, an end before the start and a key entered twice are refused', () => {
  assert.throws(() => bookOf([fines(value(1, '2021-02-29', null))]), refused('policy.parameter_dates'))
  assert.throws(() => bookOf([fines(value(1, '2021-02-02', '2021-02-01'))]), refused('policy.parameter_dates'))
  assert.throws(() => bookOf([fines(), fines()]), refused('policy.parameter_twice'))
})

test('a number of people is no time limit', () => {
  assert.throws(() => limitOf(book.on('panel.min', '2026-11-24')), refused('policy.parameter_no_limit'))
})

const cap = (yuan: number, day: string) =>
  byBands(Math.round(yuan * 100), bandsOf(book.on('budget.indirect_bands', day))) / 100

test('golden case 1: the cap of indirect cost is cut off below one fen and never rounded up', () => {
  assert.equal(cap(4_999_999.99, '2026-01-01'), 1_499_999.99)
})

test('golden case 2: the cap of indirect cost by the steps of 2021', () => {
  assert.equal(cap(5_000_000, '2026-01-01'), 1_500_000)
  assert.equal(cap(7_000_000, '2026-01-01'), 2_000_000)
  assert.equal(cap(12_000_000, '2026-01-01'), 3_150_000)
  assert.equal(cap(0, '2026-01-01'), 0)
})

test('a project of an earlier year takes the steps of that year', () => {
  assert.equal(cap(7_000_000, '2021-08-04'), 1_300_000)
  assert.equal(cap(7_000_000, '2021-08-05'), 2_000_000)
})

test('sums beyond what a double holds stay exact', () => {
  assert.equal(byBands(9_000_000_000_000_001, [{ from_fen: 0, rate_percent: 60 }]), 5_400_000_000_000_000)
})

test('Guizhou’s trial credit rule is switched off until somebody confirms it', () => {
  assert.equal(book.find('credit.ban.years.serious', '2026-11-24'), null)
  assert.equal(numberOf(book.on('credit.ban.years.serious', '2020-01-01')), 5)
})

test('every row of the sheet says in both languages what it rests on', () => {
  for (const { key, name, values } of parameterSheet) {
    assert.ok(name.zh && name.en, key)
    for (const { note, document, certainty } of values) {
      assert.ok(note?.zh && note.en, key)
      assert.ok(document, key)
      assert.ok(
        certainty === 'uncertain' || !document.includes('待核定'),
        `${key} is called ${certainty} without a document`,
      )
    }
  }
})
