import assert from 'node:assert/strict'
import { after, afterEach, before, describe, test } from 'node:test'
import { type TestDatabase, testDatabase } from '../../test/cluster/index.ts'
import { byOf, doSomething, type Owner, owner, securityAdmin, sequenced } from '../../test/log/index.ts'
import { system } from '../platform/actor.ts'
import { connect, type Db, within } from '../platform/db.ts'
import { newId } from '../platform/ids.ts'
import { ask, perform } from '../platform/perform.ts'
import { openVault } from '../registry/index.ts'
import { commitTo } from './committing.ts'
import { growing } from './growing.ts'
import { checkLog, eraseValues, listErasures, openLog, readHead, signedTree } from './index.ts'
import { leafHash } from './merkle.ts'
import { recordsOf } from './store/record.ts'

const tables = [
  'platform.event',
  'platform.event_subject',
  ...['waiting', 'leaf', 'tile', 'tree_head', 'erasure', 'kept_salt'].map((table) => `evidence.${table}`),
]
const spare = (table: string) => `spare.${table.replace('.', '_')}`

/** Ten acts in the log, in two turns; the number of each is its place and one. What was changed is put back after every test. */
describe('the check of the log', () => {
  let database: TestDatabase
  let db: Db
  let root: Owner
  before(async () => {
    openVault('a secret of the tests alone')
    database = await testDatabase()
    db = connect(database.appUrl, 4)
    root = await owner(database.ownerUrl)
    for (let n = 0; n < 10; n += 1) {
      await doSomething(db, { says: `act ${n}` })
      if (n === 5) await sequenced(db)
    }
    await sequenced(db)
    await root.query('create schema spare')
    for (const table of tables) await root.query(`create table ${spare(table)} as select * from ${table}`)
  })
  afterEach(async () => {
    await behindTheBack(tables.map((table) => `delete from ${table}`).join(';'))
    for (const table of tables)
      await behindTheBack(`insert into ${table} overriding system value select * from ${spare(table)}`)
  })
  after(async () => {
    await root.end()
    await db.destroy()
    await database.drop()
  })

  /** As a superuser who knows how to switch every trigger off. */
  const behindTheBack = (statement: string) =>
    root.query(`set session_replication_role = replica; ${statement}; set session_replication_role = origin`)
  const first = async () => (await checkLog(db)).first

  test('finds nothing while nothing was touched, and gives the root that was signed', async () => {
    const head = await ask(db, readHead, {}, byOf(securityAdmin))
    const { holds, size, root: worked, waiting, erasures } = await checkLog(db)
    assert.deepEqual([holds, size, worked, waiting, erasures], [true, 10, head.root, 0, []])
    assert.deepEqual(signedTree(head.verifierKey, head.checkpoint)?.size, 10)
  })

  test('finds nothing after the platform moved to another address, and names the heads of a former key without that key', async () => {
    const { verifierKey } = await ask(db, readHead, {}, byOf(securityAdmin))
    try {
      openLog({ origin: 'https://kjj.example.gov.cn' })
      assert.equal((await checkLog(db)).holds, true)
      openVault('another secret of the tests')
      assert.match((await first())!.says.en, /not signed by the key/)
      assert.equal((await checkLog(db, { formerKeys: [verifierKey] })).holds, true)
    } finally {
      openVault('a secret of the tests alone')
      openLog({ origin: null })
    }
  })

  for (const [what, statement] of [
    ['what was done', "update platform.event set act = 'test.other' where id = 4"],
    ['who did it', "update platform.event set person_name = '另一人' where id = 4"],
    ['when, by a microsecond', "update platform.event set at = at + interval '1 microsecond' where id = 4"],
    [
      'to what it was done',
      "update platform.event_subject set subject = gen_random_uuid() where event = 4 and kind = 'thing'",
    ],
    [
      'a value after',
      `update platform.event_subject set after = '{"says":"act 7"}' where event = 4 and kind = 'person'`,
    ],
    ['the number of subjects', "delete from platform.event_subject where event = 4 and kind = 'thing'"],
    [
      'a subject put in',
      "insert into platform.event_subject (event, kind, subject) values (4, 'thing', gen_random_uuid())",
    ],
  ] as const)
    test(`names the record in which a superuser changed ${what}`, async () => {
      await behindTheBack(statement)
      await behindTheBack("update platform.event set role = 'leader' where id = 8")
      const wrong = await first()
      assert.deepEqual([wrong?.index, wrong?.event], [3, 4])
      assert.match(wrong!.says.en, /content of this record was changed/)
    })

  test('names the record that was deleted', async () => {
    await behindTheBack('delete from platform.event where id = 7; delete from platform.event_subject where event = 7')
    const wrong = await first()
    assert.deepEqual([wrong?.index, wrong?.event], [6, 7])
    assert.match(wrong!.says.en, /was deleted/)
  })

  test('names the record whose entry was deleted from the log', async () => {
    await behindTheBack('delete from evidence.leaf where index = 6')
    const wrong = await first()
    assert.deepEqual([wrong?.index, wrong?.event, wrong?.act], [6, 7, 'test.something'])
  })

  test('names the first of two records that changed places in the log', async () => {
    await behindTheBack(`update evidence.leaf set index = 100 where index = 2;
      update evidence.leaf set index = 2 where index = 5; update evidence.leaf set index = 5 where index = 100`)
    const wrong = await first()
    assert.deepEqual([wrong?.index, wrong?.event], [2, 6])
    assert.match(wrong!.says.en, /order was changed/)
  })

  test('names the first of two records that changed numbers', async () => {
    await behindTheBack(`alter table platform.event alter id set generated by default;
      update platform.event set id = 1000 where id = 3; update platform.event set id = 3 where id = 6; update platform.event set id = 6 where id = 1000`)
    assert.equal((await first())?.index, 2)
  })

  test('finds a log that was rewritten as a whole, since the key of its heads is not in the database', async () => {
    await behindTheBack("update platform.event set person_name = '另一人' where id = 4")
    const all = Array.from({ length: 10 }, (_, n) => n + 1)
    const records = await within(db, system(), 'read', (tx) => recordsOf(tx, all))
    const entries = records.map((record) => commitTo(record, record.salt!))
    const tree = growing()
    for (const entry of entries) tree.add(leafHash(entry))
    const hex = (bytes: readonly Buffer[]) => `decode('${Buffer.concat(bytes).toString('hex')}', 'hex')`
    await behindTheBack(`update evidence.leaf set entry = ${hex([entries[3]!])} where index = 3`)
    await behindTheBack(`update evidence.tile set hashes = ${hex(entries.map(leafHash))}`)
    assert.match((await first())!.says.en, /rewritten as a whole/)
    await behindTheBack(
      `delete from evidence.tree_head where size = 6; update evidence.tree_head set root = ${hex([tree.root()])}`,
    )
    const wrong = await first()
    assert.match(wrong!.says.en, /not signed by the key/)
  })

  test('finds a head that was replaced', async () => {
    await behindTheBack('update evidence.tree_head set root = sha256(root) where size = 10')
    const wrong = await first()
    assert.deepEqual([wrong?.index, wrong?.event], [6, 7])
    assert.match(wrong!.says.en, /rewritten as a whole/)
  })

  test('finds that the end was cut off when somebody holds an earlier checkpoint, and cannot without it', async () => {
    const held = await ask(db, readHead, {}, byOf(securityAdmin))
    await behindTheBack(`delete from evidence.tree_head where size = 10; delete from evidence.leaf where index >= 6;
      update evidence.tile set hashes = substring(hashes from 1 for 192) where level = 0;
      delete from platform.event where id > 6; delete from platform.event_subject where event > 6`)
    assert.equal((await checkLog(db)).holds, true)
    const tree = signedTree(held.verifierKey, held.checkpoint)
    const wrong = (await checkLog(db, { held: tree })).first
    assert.match(wrong!.says.en, /checkpoint you hold/)
  })

  test('finds a record that was put in past the log, and one that vanished while it waited', async () => {
    await behindTheBack(
      "insert into platform.event (act, at, person_name, role, via, key) values ('test.forged', now(), 'x', 'officer', 'page', 'k')",
    )
    assert.match((await first())!.says.en, /went past the log/)
    await behindTheBack("delete from platform.event where act = 'test.forged'")
    await doSomething(db, { says: 'waits' })
    await behindTheBack('delete from platform.event where id = (select event from evidence.waiting)')
    assert.match((await first())!.says.en, /before it was taken into the log/)
  })

  const erase = (event: number, parts: string[], erasure = newId()) =>
    perform(
      db,
      eraseValues,
      { erasure, event, parts, basis: '《个人信息保护法》第四十七条', reason: '本人申请删除' },
      byOf(securityAdmin),
    )

  test('reports a lawful erasure as lawful: the value and its salt are gone, the leaf is as it was', async () => {
    await erase(4, ['name', 'from'])
    await erase(4, ['values'])
    const { rows } = await root.query('select person_name, came_from, salt from platform.event where id = 4')
    assert.deepEqual(rows, [{ person_name: '—', came_from: null, salt: null }])
    const kept = await root.query('select part from evidence.kept_salt where event = 4 order by part')
    assert.deepEqual(
      kept.rows.map(({ part }) => part),
      ['person', 'record', 'subject.0', 'subject.1'],
    )
    await sequenced(db)
    const { holds, erasures } = await checkLog(db)
    assert.ok(holds)
    assert.deepEqual(
      erasures.map(({ event, parts }) => [event, parts]),
      [
        [4, ['name', 'from']],
        [4, ['values']],
      ],
    )
    const listed = await ask(db, listErasures, {}, byOf(securityAdmin))
    assert.equal(listed.erasures.length, 2)
    await assert.rejects(erase(4, ['name']), { code: 'evidence.nothing_to_erase' })
  })

  test('still finds a change to what was not erased, and a value put where one was erased', async () => {
    await erase(4, ['name'])
    await behindTheBack("update platform.event set person_name = '另一人' where id = 4")
    assert.match((await first())!.says.en, /written where values had been lawfully erased/)
    await behindTheBack("update platform.event set person_name = '—', role = 'leader' where id = 4")
    assert.match((await first())!.says.en, /content of this record was changed/)
  })

  test('finds an erasure that no act made', async () => {
    await behindTheBack(`insert into evidence.erasure (id, event, parts, digests, basis, reason, person_name, at)
      values (gen_random_uuid(), 4, '{name}', '{}', 'none', 'none', 'nobody', now())`)
    const wrong = await first()
    assert.equal(wrong?.event, 4)
    assert.match(wrong!.says.en, /no act made/)
  })
})
