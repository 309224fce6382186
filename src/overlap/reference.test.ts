import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { actorOf, system } from '#platform/actor'
import { connect, type Db } from '#platform/db'
import { ask, perform } from '#platform/perform'
import { type TestDatabase, testDatabase } from '../../test/cluster/index.ts'
import { importDossier, published, referenceId, searchReferences } from './index.ts'

const nsfc = {
  id: 'NSFC-71701001',
  title: '基于Z-数信息的多属性群决策方法及其应用研究',
  funder: '国家自然科学基金',
  organisation: '安徽大学',
  pi: '陶志富',
  amount_wan: '18',
  start: '2018-01',
  end: '2020-12',
}
const nsf = {
  id: 'NSF-1700003',
  title: 'Partial Differential Equations',
  abstract: 'Levi-flat hypersurfaces',
  amount: 120000,
  currency: 'USD',
}
const received = new Date('2026-11-24T10:00:00+08:00')
const officer = actorOf('019aa000-0000-7000-8000-000000000001', '顾明', {
  grant: null,
  role: 'officer',
  organisation: null,
  organisationName: null,
})

describe('a published project of another funder', () => {
  test('keeps units and people as names and foreign money as text', () => {
    const one = published('nsf_awards_2017', nsf)
    assert.equal(one.amount, 'USD 120000')
    assert.equal(one.lang, 'en')
    assert.equal(published('chinese_projects', nsfc).amount, '18 万元')
    assert.equal(published('chinese_projects', nsfc).lead_name, '陶志富')
  })

  test('is refused with every fault of its row', () => {
    assert.throws(
      () => published('list', { title: '  ' }),
      (error: { code: string; problems: { field: string }[] }) =>
        error.code === 'overlap.record_wrong' && error.problems.map(({ field }) => field).join() === 'id,title',
    )
  })

  test('loses control characters, which the database would refuse', () => {
    assert.equal(published('list', { id: 'A\u0000', title: 'On\u0007line' }).title, 'On line')
  })
})

describe('the external reference library', () => {
  let database: TestDatabase
  let db: Db
  before(async () => {
    database = await testDatabase()
    db = connect(database.appUrl)
  })
  after(async () => {
    await db.destroy()
    await database.drop()
  })
  const take = (record: Record<string, unknown>) =>
    perform(
      db,
      importDossier,
      { source: 'open-list', onBehalfOf: '国家自然科学基金', record },
      { actor: system(), received, via: 'import', lang: 'zh' },
    )
  const found = async (search: string) =>
    (await ask(db, searchReferences, { search }, { actor: officer, lang: 'zh', received })).references.map(
      ({ external_id }) => external_id,
    )

  test('takes a record once: importing it again changes nothing and says so', async () => {
    assert.equal((await take(nsfc)).result, 'new')
    await assert.rejects(take(nsfc), { code: 'overlap.imported_already' })
    assert.equal((await take({ ...nsfc, amount_wan: '20' })).result, 'changed')
  })

  test('is searched in Chinese and in English', async () => {
    await take(nsf)
    assert.deepEqual(await found('群决策'), ['NSFC-71701001'])
    assert.deepEqual(await found('hypersurfaces'), ['NSF-1700003'])
    assert.deepEqual(await found('陶志富'), ['NSFC-71701001'])
    assert.deepEqual(await found('没有这样的项目'), [])
  })

  test('is not open to the public, and row-level security says so again', async () => {
    const visitor = {
      actor: actorOf(null, '', { grant: null, role: 'public', organisation: null, organisationName: null }),
      lang: 'zh' as const,
      received,
    }
    await assert.rejects(ask(db, searchReferences, {}, visitor), { code: 'platform.sign_in' })
    const naked = await ask(db, { ...searchReferences, may: () => true }, {}, visitor)
    assert.deepEqual(naked.references, [])
    assert.equal(referenceId('open-list', nsf.id, nsf.title).length, 36)
  })
})
