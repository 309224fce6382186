import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Question } from '../../procedure/index.ts'
import { treeOf } from '../typed.ts'
import { dayOr, readAnswers, withoutRow, withUnshown } from './read-answers.ts'

const question = (code: string, kind: Question['kind'], more: Partial<Question> = {}): Question => ({
  code,
  kind,
  label: { zh: code, en: code },
  why: { zh: '—', en: '—' },
  ...more,
})
const read = (one: Question, body: Record<string, unknown>) => readAnswers([one], treeOf(body))[one.code]

describe('what a form sent', () => {
  test('reads an amount typed in 万元 into fen, with commas, full-width digits and the unit', () => {
    for (const typed of ['80.5', '８０．５', ' 80.50 万元', '80.5万'])
      assert.equal(read(question('cost', 'money'), { cost: typed }), 80_500_000)
    assert.equal(read(question('cost', 'money'), { cost: '1,200' }), 1_200_000_000)
  })

  test('keeps what is no amount, so that the person finds it again', () => {
    assert.equal(read(question('cost', 'money'), { cost: '大约八十' }), '大约八十')
    assert.equal(read(question('staff', 'number'), { staff: '12人' }), '12人')
    assert.equal(read(question('until', 'date'), { until: '2026-02-30' }), '2026-02-30')
  })

  test('reads a day however it is written', () => {
    for (const typed of ['2026-11-23', '2026/11/23', '2026.11.23', '20261123', '２０２６年１１月２３日'])
      assert.equal(dayOr(typed), '2026-11-23')
  })

  test('tells an empty answer from no', () => {
    assert.equal(read(question('ethics', 'yes-no'), { ethics: 'no' }), false)
    assert.equal(read(question('ethics', 'yes-no'), {}), null)
    assert.deepEqual(read(question('fields', 'choices'), {}), [])
    assert.deepEqual(read(question('fields', 'choices'), { fields: '520' }), ['520'])
  })

  test('reads rows in order and drops the ones left blank', () => {
    const members = question('members', 'people', { of: [question('name', 'text'), question('born', 'date')] })
    const rows = read(members, {
      'members.0.name': '欧阳·买买提',
      'members.0.born': '1980/1/2',
      'members.1.name': ' ',
      'members.1.born': '',
      'members.2.name': '𠮷田',
    })
    assert.deepEqual(rows, [
      { name: '欧阳·买买提', born: '1980-01-02' },
      { name: '𠮷田', born: null },
    ])
  })

  test('reads partner units and an organisation by their usual columns', () => {
    assert.deepEqual(read(question('firm', 'organisation'), { 'firm.name': '花溪传感', 'firm.uscc': '' }), {
      name: '花溪传感',
    })
    assert.deepEqual(
      read(question('partners', 'partners'), { 'partners.0.name': '南明大学', 'partners.0.share_fen': '3' }),
      [{ name: '南明大学', uscc: null, task: null, share_fen: 3_000_000 }],
    )
  })

  test('leaves out the cells of a budget that hold nothing, but keeps a nought', () => {
    const option = (code: string) => ({ code, label: { zh: code, en: code } })
    const budget = question('budget', 'budget', {
      lines: [option('labour'), option('equipment')],
      sources: [option('fiscal')],
    })
    assert.deepEqual(read(budget, { 'budget.labour.fiscal': '0', 'budget.equipment.fiscal': '' }), {
      labour: { fiscal: 0 },
    })
    assert.deepEqual(read(budget, { 'budget.unknown.fiscal': '5' }), {})
  })

  test('takes out the row whose button was pressed, as it stood on the page', () => {
    const typed = treeOf({ 'members.0.name': '甲', 'members.1.name': '', 'members.2.name': '丙' })
    assert.deepEqual(withoutRow(typed, 'remove.members.0').members, [{ name: '' }, { name: '丙' }])
    assert.equal(withoutRow(typed, 'remove.nothing.0'), typed)
  })

  test('keeps the answers of questions that the page did not show', () => {
    assert.deepEqual(withUnshown({ a: 1 }, { a: 0, hidden: 'kept' }, new Set(['a'])), { a: 1, hidden: 'kept' })
  })
})
