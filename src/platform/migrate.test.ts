import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import pg from 'pg'
import { type TestDatabase, testDatabase } from '../../test/cluster/index.ts'
import { migrate } from './migrate.ts'

describe('bringing the database forward', () => {
  let database: TestDatabase
  let owner: pg.Client
  before(async () => {
    database = await testDatabase()
    owner = new pg.Client({ connectionString: database.ownerUrl })
    await owner.connect()
  })
  after(async () => {
    await owner.end()
    await database.drop()
  })

  test('a second start finds everything done, and two starts at once wait for each other', async () => {
    const count = async () => (await owner.query('select count(*) from public.zhuke_migration')).rows[0].count
    const done = await count()
    await Promise.all([migrate(database.ownerUrl), migrate(database.ownerUrl)])
    assert.equal(await count(), done)
  })

  test('a migration that has run and was changed since is refused', async () => {
    await owner.query("update public.zhuke_migration set digest = 'other' where name like '%create-desk.sql'")
    await assert.rejects(migrate(database.ownerUrl), /create-desk\.sql has run and was changed since/)
  })

  test('an owner whom row-level security binds is told what it needs, before anything is made', async () => {
    await assert.rejects(migrate(database.appUrl), /needs BYPASSRLS/)
  })
})
