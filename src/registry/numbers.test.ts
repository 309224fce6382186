import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { explain, type Refusal } from '../platform/refusal.ts'
import { accountWarning } from './bank-account.ts'
import { mod11Two } from './check-digits.ts'
import { readIdNumber } from './id-number.ts'
import { readOrcid } from './orcid.ts'
import { readOrganisationCode } from './organisation-code.ts'
import { holderOf, readResidentId } from './resident-id.ts'
import { checkCharacter, readUscc, usccParts } from './uscc.ts'

const today = '2026-03-02'
const said = (read: () => unknown): string => {
  try {
    read()
  } catch (error) {
    return explain(error as Refusal, 'zh')
  }
  return assert.fail('was not refused')
}

describe('a unified social credit code (GB 32100-2015)', () => {
  // Two published codes, of large companies of Shenzhen.
  const known = ['914403001922038216', '9144030071526726XG']

  test('is read as printed, with blanks, dashes, small letters or full-width digits', () => {
    for (const code of known) assert.equal(readUscc(code), code)
    assert.equal(readUscc(' 91440300-7152 6726xg '), '9144030071526726XG')
    assert.equal(readUscc('９１４４０３００１９２２０３８２１６'), '914403001922038216')
  })

  test('tells its registrar, kind, region and organisation code', () => {
    const parts = usccParts('9144030071526726XG')
    assert.equal(parts.region, '440300')
    assert.equal(parts.organisation_code, '71526726X')
    assert.equal(parts.department.zh, '市场监督管理')
    assert.equal(readOrganisationCode('71526726-X'), '71526726X')
  })

  test('is refused when one place is wrong, and says where to look', () => {
    assert.match(
      said(() => readUscc('914403001922038217')),
      /校验码不符，错误在第 1 至 8 位或第 18 位/,
    )
    assert.match(
      said(() => readUscc('914403001922038316')),
      /错误在第 9 至 17 位/,
    )
    assert.match(
      said(() => readUscc('91440300192203821')),
      /应为 18 位，您填写的是 17 位/,
    )
    assert.match(
      said(() => readUscc('9144030O1922038216')),
      /第 8 位“O”不对：代码不使用字母 O，是不是 0/,
    )
  })

  test('never passes with any single place exchanged for another', () => {
    const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 17 }), fc.constantFrom(...alphabet), (at, letter) => {
        const code = known[1]!
        const changed = code.slice(0, at) + letter + code.slice(at + 1)
        return changed === code || said(() => readUscc(changed)).length > 0
      }),
    )
  })

  test('ends in the check character that its first 17 places ask for', () => {
    for (const code of known) assert.equal(checkCharacter(code), code[17])
  })
})

describe('a resident number (GB 11643-1999)', () => {
  test('is read with its day of birth and gender', () => {
    assert.equal(readResidentId('11010519491231002x', today), '11010519491231002X')
    assert.deepEqual(holderOf('11010519491231002X'), { birth: '1949-12-31', gender: 'female', region: '110105' })
  })

  test('is refused for its form, province, day of birth or check character, and is never repeated in the sentence', () => {
    const wrong = ['1101051949123100', '990105194912310021', '110105194902310026', '110105194912310021']
    for (const number of wrong) {
      const sentence = said(() => readResidentId(number, today))
      assert.ok(!sentence.includes(number), sentence)
    }
    const body = '11010520260303002'
    assert.match(
      said(() => readResidentId(body + mod11Two(body), today)),
      /出生日期/,
    )
    assert.ok(readResidentId(body + mod11Two(body), '2026-03-03'))
  })

  test('stands beside other documents, each with its own form', () => {
    assert.equal(readIdNumber('passport', ' e1234 5678 ', today), 'E12345678')
    assert.match(
      said(() => readIdNumber('passport', 'E12/5678', today)),
      /护照号码的格式不对/,
    )
  })
})

describe('an ORCID iD (ISO 7064 MOD 11-2)', () => {
  test('is read bare, with dashes or as an address', () => {
    for (const typed of ['0000-0002-1825-0097', '0000000218250097', 'https://orcid.org/0000-0002-1825-0097'])
      assert.equal(readOrcid(typed), '0000-0002-1825-0097')
    assert.equal(readOrcid('0000-0002-1694-233x'), '0000-0002-1694-233X')
  })

  test('is refused when its last place does not fit', () => {
    assert.match(
      said(() => readOrcid('0000-0002-1825-0098')),
      /ORCID 应为 16 位/,
    )
  })
})

describe('an account number', () => {
  test('is never refused for its check digit, only remarked on, since company accounts have none', () => {
    assert.equal(accountWarning('2402 0012 0902 4830 571'), null)
    assert.match(accountWarning('6222021001116245703')?.zh ?? '', /校验位不符/)
    assert.equal(accountWarning('6222021001116245702'), null)
  })
})
