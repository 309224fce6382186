import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { actorOf, type Role, visitor } from '#platform/actor'
import { connect, type Db, within } from '#platform/db'
import { newId } from '#platform/ids'
import { ask, perform } from '#platform/perform'
import { type TestDatabase, testDatabase } from '../../test/cluster/index.ts'
import { listCalendar, listParameters, parameterSheet, seedValues, setCalendarDay, setParameter } from './index.ts'

const as = (role: Role) =>
  actorOf(newId(), '周敏', { grant: newId(), role, organisation: null, organisationName: null })
const november = new Date('2026-11-24T10:00:00+08:00')

describe('the sheet of policy parameters', () => {
  let database: TestDatabase
  let db: Db
  const officer = as('officer')
  const enter = (input: object, actor = officer) =>
    perform(db, setParameter, input, { actor, received: november, via: 'page', lang: 'zh' })
  const read = (on: string) => ask(db, listParameters, { on }, { actor: visitor(), received: november, lang: 'zh' })
  const value = {
    key: 'publicity.days',
    value: 7,
    since: '2027-01-01',
    document: '筑府办函〔2026〕9号',
    certainty: 'sourced',
  }

  before(async () => {
    database = await testDatabase()
    db = connect(database.appUrl)
    await within(db, officer, 'write', (tx) => seedValues(tx, parameterSheet, november))
  })
  after(async () => {
    await db.destroy()
    await database.drop()
  })

  test('keeps the earlier value for the days it held for when a new one begins', async () => {
    await enter(value)
    const found = (day: string) =>
      read(day).then((sheet) => sheet.parameters.find(({ key }) => key === 'publicity.days')?.now)
    assert.equal((await found('2026-12-31'))?.value, 5)
    assert.equal((await found('2026-12-31'))?.until, '2026-12-31')
    assert.equal((await found('2027-01-01'))?.value, 7)
    assert.equal((await found('2027-01-01'))?.document, '筑府办函〔2026〕9号')
  })

  test('refuses a value that would run into one entered for later', async () => {
    await assert.rejects(enter({ ...value, value: 6, since: '2026-06-01' }), { code: 'policy.parameter_overlap' })
    await enter({ ...value, value: 6, since: '2026-06-01', until: '2026-12-31' })
  })

  test('refuses a number where a switch is asked, and a fraction of a working day', async () => {
    await assert.rejects(enter({ ...value, value: true }), { code: 'policy.value_wrong' })
    await assert.rejects(enter({ ...value, value: 4.5 }), { code: 'policy.value_wrong' })
    await assert.rejects(enter({ ...value, value: -1 }), { code: 'policy.value_wrong' })
  })

  test('refuses a day that does not exist and a parameter that nobody declared', async () => {
    await assert.rejects(enter({ ...value, since: '2027-02-30' }), { code: 'platform.input_invalid' })
    await assert.rejects(enter({ ...value, key: 'made.up' }), { code: 'policy.parameter_unknown' })
  })

  test('is read by everybody and written by the bureau and its administrator only', async () => {
    await assert.rejects(enter(value, as('applicant')), { code: 'platform.not_allowed' })
    await assert.rejects(enter(value, as('audit-admin')), { code: 'platform.not_allowed' })
    assert.ok((await read('2026-11-24')).parameters.length > 20)
  })

  test('takes a make-up day from the State’s notice into the calendar', async () => {
    const day = { day: '2027-02-14', working: true, name: '调休上班', document: '国办发明电〔2026〕20号' }
    const by = { actor: as('system-admin'), received: november, via: 'page', lang: 'zh' } as const
    await perform(db, setCalendarDay, day, by)
    await assert.rejects(perform(db, setCalendarDay, { ...day, day: '2027-02-29' }, by), {
      code: 'platform.input_invalid',
    })
    const { days } = await ask(db, listCalendar, { year: 2027 }, by)
    assert.equal(days.length, 365)
    assert.deepEqual(
      days.find((one) => one.day === '2027-02-14'),
      day,
    )
    assert.equal(days.find((one) => one.day === '2027-02-13')?.working, false)
  })
})
