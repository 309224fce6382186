import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { testDatabase } from '../../test/cluster/index.ts'
import { system } from './actor.ts'
import { connect, one, sql, within } from './db.ts'

test('a connection that the server ends in the middle of an act fails that act, and the next act has another one', async () => {
  const database = await testDatabase()
  const db = connect(database.appUrl, 1)
  const owner = new pg.Client({ connectionString: database.ownerUrl })
  await owner.connect()
  const what = { zh: '连接', en: 'connection' }
  const own = sql<{ pid: number }>`select pg_backend_pid() as pid`
  try {
    const lost = within(db, system(), 'write', async (tx) => {
      const { pid } = await one(tx, own, what)
      await owner.query('select pg_terminate_backend($1)', [pid])
      // Between two statements nobody waits for an answer: what the server says now reaches no query.
      await pause(200)
      return one(tx, own, what)
    })
    await assert.rejects(lost)
    assert.ok((await within(db, system(), 'read', (tx) => one(tx, own, what))).pid > 0)
  } finally {
    await owner.end()
    await db.destroy()
    await database.drop()
  }
})
