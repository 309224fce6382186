import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { type TestDatabase, testDatabase } from '../../test/cluster/index.ts'
import {
  byOf,
  doSomething,
  officer,
  owner,
  securityAdmin,
  sequenced,
  somebody,
  stranger,
} from '../../test/log/index.ts'
import type { Actor } from '../platform/actor.ts'
import { connect, type Db } from '../platform/db.ts'
import { newId } from '../platform/ids.ts'
import { ask, perform } from '../platform/perform.ts'
import { openVault } from '../registry/index.ts'
import { eraseValues, listRecords, type Receipt, readHead, recordReceipt, verify } from './index.ts'
import { signerOf } from './note.ts'

describe('the receipt of a record', () => {
  let database: TestDatabase
  let db: Db
  let key: string
  before(async () => {
    openVault('a secret of the tests alone')
    database = await testDatabase()
    db = connect(database.appUrl, 4)
    key = (await ask(db, readHead, {}, byOf(somebody))).verifierKey
  })
  after(async () => {
    await db.destroy()
    await database.drop()
  })
  const receiptFor = (actor: Actor, event: number): Promise<Receipt> => ask(db, recordReceipt, { event }, byOf(actor))
  const partsIn = ({ shown }: Receipt) => shown.map(({ part }) => part)
  /** As it comes out of a file. */
  const read = (receipt: Receipt): Receipt => JSON.parse(JSON.stringify(receipt))

  test('is a signed promise at once, and a proof of inclusion after the next turn of the log', async () => {
    await doSomething(db, { says: '提交申报书' })
    const promised = read(await receiptFor(somebody, 1))
    const verdict = verify(promised, key)
    assert.ok(verdict.holds && verdict.state === 'promised')
    assert.equal(Date.parse(verdict.by) - Date.now() > 25 * 60_000, true)
    for (let n = 0; n < 20; n += 1) await doSomething(db, { says: `others ${n}` }, stranger)
    await sequenced(db)
    const included = read(await receiptFor(somebody, 1))
    assert.equal(included.promise, promised.promise, 'what was promised is what is in the log')
    const proved = verify(included, key)
    assert.ok(proved.holds && proved.state === 'included')
    assert.deepEqual([proved.event, proved.index, proved.size], [1, 0, 21])
  })

  test('that was touched anywhere does not hold', async () => {
    const receipt = read(await receiptFor(somebody, 1))
    const touched: readonly (readonly [string, Partial<Receipt>])[] = [
      ['part', { shown: receipt.shown.map((one) => (one.part === 'name' ? { ...one, value: '另一人' } : one)) }],
      ['part', { shown: receipt.shown.filter(({ part }) => part !== 'record') }],
      ['part', { event: 2 }],
      ['part', { digests: receipt.digests.slice(1) }],
      ['promise', { digests: receipt.digests.slice(0, -1) }],
      ['part', { digests: [] }],
      ['promise', { promise: receipt.promise.replace(/\n1\n/, '\n2\n') }],
      ['checkpoint', { checkpoint: receipt.checkpoint!.replace(/\n21\n/, '\n22\n') }],
      ['checkpoint', { checkpoint: receipt.promise }],
      ['inclusion', { index: 1 }],
      ['inclusion', { index: -1 }],
      ['inclusion', { proof: receipt.proof!.slice(1) }],
      ['inclusion', { proof: [...receipt.proof!].reverse() }],
      ['form', { digests: [{ part: 'record' }] as never }],
      ['form', { type: 'zhuke.receipt.v2' as never }],
    ]
    for (const [fault, change] of touched)
      assert.deepEqual(verify({ ...receipt, ...change }, key), { holds: false, fault }, JSON.stringify(change))
    assert.deepEqual(verify(receipt, signerOf('zhuke.localhost/log', Buffer.alloc(32)).verifierKey), {
      holds: false,
      fault: 'promise',
    })
    assert.deepEqual(verify(receipt, 'nonsense'), { holds: false, fault: 'key' })
    const deep = JSON.parse(`${'['.repeat(9000)}${']'.repeat(9000)}`)
    for (const value of [deep, Number.POSITIVE_INFINITY])
      assert.deepEqual(verify({ ...receipt, shown: [{ part: 'record', salt: '', value }] }, key), {
        holds: false,
        fault: 'form',
      })
    for (const nonsense of [null, 7, 'x', [], {}])
      assert.deepEqual(verify(nonsense, key), { holds: false, fault: 'form' })
  })

  test('is given to whoever did it and to whoever sees one of its subjects, and to nobody else', async () => {
    assert.deepEqual(partsIn(await receiptFor(somebody, 1)), [
      'record',
      'person',
      'name',
      'from',
      'subject.0',
      'values.0',
    ])
    await assert.rejects(receiptFor(stranger, 1), { code: 'platform.not_found' })
    await assert.rejects(receiptFor(somebody, 99), { code: 'platform.not_found' })
    const forBureau = await receiptFor(officer, 1)
    assert.ok(!partsIn(forBureau).includes('from'), 'the network address is shown to nobody else')
    assert.ok(partsIn(forBureau).includes('values.1'))
    assert.ok(verify(forBureau, key).holds)
  })

  test('lists the records of a matter with their places, and the next page', async () => {
    const mine = { kind: 'person', subject: somebody.person! }
    const { records, next } = await ask(db, listRecords, mine, byOf(somebody))
    assert.deepEqual(
      records.map(({ event, index, title }) => [event, index, title.en]),
      [[1, 0, 'Do something']],
    )
    assert.equal(next, null)
    assert.deepEqual((await ask(db, listRecords, mine, byOf(stranger))).records, [])
    const others = await ask(db, listRecords, { kind: 'person', subject: stranger.person!, before: 5 }, byOf(stranger))
    assert.deepEqual(
      others.records.map(({ event }) => event),
      [4, 3, 2],
    )
  })

  test('still holds after a lawful erasure, without what was erased', async () => {
    const erased = { erasure: newId(), event: 1, parts: ['name', 'values'], basis: 'PIPL art. 47', reason: 'asked for' }
    await perform(db, eraseValues, erased, byOf(securityAdmin))
    const receipt = read(await receiptFor(somebody, 1))
    assert.deepEqual(partsIn(receipt), ['record', 'person', 'from', 'subject.0'])
    assert.ok(verify(receipt, key).holds)
    await assert.rejects(perform(db, eraseValues, { ...erased, event: 2 }, byOf(securityAdmin)), {
      code: 'evidence.erasure_taken',
    })
    await assert.rejects(perform(db, eraseValues, erased, byOf(officer)), { code: 'platform.not_allowed' })
  })

  test('is refused when the salt is gone without a lawful erasure', async () => {
    const root = await owner(database.ownerUrl)
    await root.query('set session_replication_role = replica; update platform.event set salt = null where id = 2')
    await root.end()
    await assert.rejects(receiptFor(stranger, 2), { code: 'evidence.salt_gone' })
  })
})
