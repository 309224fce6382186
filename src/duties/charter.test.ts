import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { overlapOf, parameterSheet } from '../policy/index.ts'
import { contradictions } from '../procedure/index.ts'
import { catalogue, charter, clauseOf, historyOf, type Owner, officeOn } from './index.ts'

const moved = (from: string): Owner => ({
  value: { zh: '贵阳市人力资源和社会保障局', en: 'Guiyang Bureau of Human Resources and Social Security' },
  from,
  to: null,
  document: '示范文件',
  note: null,
  certainty: 'known',
})

describe('the charter', () => {
  test('holds the eighteen clauses, each in both languages and with an owner today', () => {
    assert.deepEqual(
      charter.map((clause) => clause.number),
      Array.from({ length: 18 }, (_, index) => index + 1),
    )
    for (const { title, says, owners } of charter) {
      for (const text of [title, says]) assert.ok(text.zh.length > 1 && text.en.length > 1)
      assert.ok(officeOn(owners, [], '2026-11-25'))
      assert.equal(overlapOf(owners), null)
    }
  })

  test('names only programmes of the catalogue, and every one of them serves a clause', () => {
    const known = catalogue.map((programme) => programme.code)
    const named = charter.flatMap((clause) => clause.programmes)
    assert.deepEqual(
      named.filter((code) => !known.includes(code)),
      [],
    )
    assert.deepEqual(
      known.filter((code) => !named.includes(code)),
      [],
    )
  })

  test('tells who owned a moved duty on any day', () => {
    const parts = Object.fromEntries(clauseOf(17)!.moved.map((part) => [part.code, part.owners]))
    const ownerOn = (code: string, day: string) => officeOn(parts[code]!, [], day)?.value.zh
    assert.equal(ownerOn('foreign-experts', '2018-06-01'), '贵阳市人力资源和社会保障局')
    assert.equal(ownerOn('foreign-experts', '2020-10-21'), '贵阳市科学技术局')
    assert.equal(ownerOn('seismic', '2018-06-01'), '贵阳市科学技术局')
    assert.equal(ownerOn('seismic', '2020-10-21'), '贵阳市应急管理局')
    assert.match(ownerOn('intellectual-property', '2020-10-21')!, /市场监督管理局/)
  })

  test('an owner that was entered counts from its first day, and the one before stays in the history', () => {
    const own = clauseOf(12)!.owners
    const entered = [moved('2027-01-01')]
    assert.equal(officeOn(own, entered, '2026-12-31')?.value.zh, '贵阳市科学技术局')
    assert.equal(officeOn(own, entered, '2027-01-01')?.value.zh, '贵阳市人力资源和社会保障局')
    assert.equal(historyOf(own, entered).length, 2)
  })
})

describe('the catalogue', () => {
  test('holds no definition that contradicts itself or names a parameter that does not exist', () => {
    const known = new Set(parameterSheet.map((parameter) => parameter.key))
    for (const programme of catalogue) assert.deepEqual(contradictions(programme, known), [])
  })
})
