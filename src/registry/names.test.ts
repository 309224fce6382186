import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { readOrganisationName, readPersonName } from './names.ts'
import { nameKey } from './organisation.ts'

describe('a name', () => {
  test('keeps the point between its parts, however it was typed', () => {
    for (const point of ['·', '•', '・', '．', ' · '])
      assert.equal(readPersonName(`买买提${point}吐尔逊`), '买买提·吐尔逊')
  })

  test('keeps rare characters beyond the basic plane, each counted as one', () => {
    assert.equal(readPersonName('王𬭊'), '王𬭊')
    assert.equal([...readPersonName('𠮷'.repeat(200))].length, 200)
    assert.throws(() => readPersonName('𠮷'.repeat(201)), { code: 'registry.name_long' })
  })

  test('keeps Latin names as they are, with one blank between words', () => {
    assert.equal(readPersonName('  Jean-Luc   O’Neill '), 'Jean-Luc O’Neill')
    assert.equal(readPersonName('Müller'), readPersonName('Mu\u0308ller'))
  })

  test('leaves out the blanks that a form adds between Chinese characters', () => {
    assert.equal(readPersonName('文　静'), '文静')
  })

  test('of a Chinese organisation has full-width brackets, as on certificates', () => {
    assert.equal(readOrganisationName('贵州(贵阳)测试有限公司'), '贵州（贵阳）测试有限公司')
    assert.equal(readOrganisationName('Siemens (China) Ltd.'), 'Siemens (China) Ltd.')
  })

  test('is refused when it is empty or holds what cannot be kept, with the place', () => {
    for (const typed of ['', '  ', '··', '\u200b'])
      assert.throws(() => readPersonName(typed), { code: 'registry.name_empty' })
    assert.throws(() => readPersonName('文\u0007静'), {
      code: 'registry.name_characters',
      facts: { what: { zh: '姓名', en: 'name of the person' }, at: 2 },
    })
    assert.throws(() => readPersonName('文\ud800静'), { code: 'registry.name_characters' })
  })

  test('is looked for without its blanks, points and brackets', () => {
    assert.equal(nameKey('买买提 · 吐尔逊'), nameKey('买买提吐尔逊'))
    assert.equal(nameKey('贵州（贵阳）测试'), nameKey('贵州(贵阳)测试'))
  })
})
