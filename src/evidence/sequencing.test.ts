import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { type TestDatabase, testDatabase } from '../../test/cluster/index.ts'
import { byOf, doSomething, type Owner, owner, sequenced, somebody } from '../../test/log/index.ts'
import { connect, type Db } from '../platform/db.ts'
import { ask } from '../platform/perform.ts'
import { openVault } from '../registry/index.ts'
import { readConsistency, readHead, verify } from './index.ts'

describe('the sequencer', () => {
  let database: TestDatabase
  let db: Db
  let root: Owner
  const heads: number[] = []
  before(async () => {
    openVault('a secret of the tests alone')
    database = await testDatabase()
    db = connect(database.appUrl, 12)
    root = await owner(database.ownerUrl)
  })
  after(async () => {
    await root.end()
    await db.destroy()
    await database.drop()
  })
  const asked = { ...byOf(somebody) }

  test('signs an empty tree before anything was done', async () => {
    const head = await ask(db, readHead, {}, asked)
    assert.equal(head.size, 0)
    assert.match(head.checkpoint, /^zhuke\.localhost\/log\n0\n47DEQpj8HBSa/)
  })

  test('takes every act exactly once while many act at the same time, and no act waits for it', async () => {
    const acting = Array.from({ length: 300 }, (_, n) => doSomething(db, { says: `act ${n}` }))
    const turns = (async () => {
      for (let turn = 0; turn < 10; turn += 1) heads.push(await sequenced(db))
    })()
    await Promise.all([...acting, turns])
    heads.push(await sequenced(db))
    const { rows } = await root.query(
      'select count(*)::int as leaves, count(distinct event)::int as events, max(index)::int as last from evidence.leaf',
    )
    assert.deepEqual(rows, [{ leaves: 300, events: 300, last: 299 }])
    assert.equal((await root.query('select from evidence.waiting')).rowCount, 0)
  })

  test('takes what commits late, although a later number is in the tree already', async () => {
    const late = await owner(database.ownerUrl)
    await late.query('begin')
    const { rows } = await late.query(
      "insert into platform.event (act, at, person_name, role, via, key) values ('test.late', now(), 'late', 'system', 'job', 'late') returning id",
    )
    await doSomething(db, { says: 'meanwhile' })
    assert.equal(await sequenced(db), 301)
    await late.query('commit')
    await late.end()
    assert.equal(await sequenced(db), 302)
    const placed = await root.query('select index from evidence.leaf where event = $1', [rows[0].id])
    assert.deepEqual(placed.rows, [{ index: 301 }])
  })

  test('works at one node at a time', async () => {
    await doSomething(db, { says: 'one more' })
    const other = await owner(database.ownerUrl)
    await other.query('begin; select pg_advisory_xact_lock(7201004)')
    assert.equal(await sequenced(db), 302)
    await other.query('rollback')
    await other.end()
    assert.equal(await sequenced(db), 303)
  })

  test('every head it signed is the beginning of every later one', async () => {
    const sizes = [...new Set([...heads.filter((size) => size > 0), 301, 302, 303])]
    const { verifierKey } = await ask(db, readHead, {}, asked)
    for (const from of sizes)
      for (const to of sizes.filter((size) => size >= from)) {
        const proof = await ask(db, readConsistency, { from, to }, asked)
        assert.deepEqual(verify(proof, verifierKey), { holds: true, state: 'consistent', earlier: from, later: to })
        const forged = { ...proof, earlier: proof.later, later: proof.earlier }
        assert.ok(from === to || !verify(forged, verifierKey).holds)
      }
  })

  test('the tree cannot be rewritten by the application, nor by its owner', async () => {
    for (const [table, change] of [
      ['leaf', "set entry = decode(repeat('00', 32), 'hex')"],
      ['tree_head', "set checkpoint = ''"],
      ['tile', "set hashes = decode(repeat('00', 32), 'hex')"],
    ] as const)
      await assert.rejects(root.query(`update evidence.${table} ${change}`), /append-only|only grows/)
    await assert.rejects(root.query('delete from evidence.tile'), /append-only/)
    await assert.rejects(root.query('update platform.event set salt = null'), /append-only/)
    await assert.rejects(root.query('truncate platform.event cascade'), /append-only/)
  })
})
