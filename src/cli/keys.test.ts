import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { type TestDatabase, testDatabase } from '../../test/cluster/index.ts'
import { town, townSecret } from '../../test/town/index.ts'
import { system } from '../platform/actor.ts'
import { all, connect, type Db, sql, within } from '../platform/db.ts'
import { newId } from '../platform/ids.ts'
import { perform } from '../platform/perform.ts'
import { openVault, registerPerson } from '../registry/index.ts'
import { personalOf } from '../registry/store/personal.ts'
import { keys } from './keys.ts'

const people = Array.from({ length: 6 }, () => newId())
const newKey = 'a second key, for sealing alone, long'

describe('zhuke keys', () => {
  let database: TestDatabase
  let db: Db
  before(async () => {
    openVault(townSecret)
    database = await testDatabase(town)
    db = connect(database.appUrl)
    const by = { actor: system(), received: new Date(), via: 'cli', lang: 'zh' } as const
    for (const [at, id] of people.entries()) {
      const asked = { person: id, name: '文静', phone: `1380000000${at}`, email: `wen${at}@example.cn` }
      await perform(db, registerPerson, asked, by)
    }
  })
  after(async () => {
    openVault(townSecret)
    await db.destroy()
    await database.drop()
  })
  const open = async () => ({ db, now: () => new Date(), close: async () => {} })
  const said = async (...args: string[]) => JSON.parse((await keys(args, open)).out)
  const wens = () => within(db, system(), 'read', (tx) => personalOf(tx, people[0]!))

  test('moves every sealed value under a new key and cipher, and nothing that was sealed reads otherwise', async () => {
    const before = await wens()
    assert.ok(before?.phone)
    const held = (await said()).keys.reduce((sum: number, { values }: { values: number }) => sum + values, 0)
    assert.ok(held >= 12)

    openVault(townSecret, { sealing: newKey, cipher: 'national' })
    assert.equal((await said()).left, held, 'the new key stands beside the old')
    const done = await said('rotate')
    assert.deepEqual([done.resealed, done.left], [held, 0])
    assert.deepEqual(await wens(), before)
    assert.ok(
      done.keys.every((row: { ciphers: string; present: boolean }) => row.present && row.ciphers === 'national'),
    )
    assert.equal((await said('rotate')).resealed, 0, 'a second run finds nothing to do')

    const kept = await within(db, system(), 'read', (tx) =>
      all(
        tx,
        sql<{ after: { resealed: number } }>`
        select s.after from platform.event e join platform.event_subject s on s.event = e.id where e.act = 'registry.reseal-values'`,
      ),
    )
    assert.equal(
      kept.reduce((sum, { after }) => sum + after.resealed, 0),
      held,
      'and it is on record',
    )
  })

  test('leaves nothing readable to whoever has only the old key', async () => {
    openVault(townSecret)
    await assert.rejects(wens(), /was not given/)
  })
})
