import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { begin } from '../../test/checks/program.ts'
import { type TestDatabase, testDatabase } from '../../test/cluster/index.ts'
import { byOf, doSomething, owner, sequenced, somebody } from '../../test/log/index.ts'
import { readConsistency, readHead, recordReceipt } from '../evidence/index.ts'
import { connect, type Db } from '../platform/db.ts'
import { ask } from '../platform/perform.ts'
import { openVault } from '../registry/index.ts'
import { log } from './log.ts'
import { BadInput } from './said.ts'
import { verifying } from './verify.ts'

const secret = 'a secret of the tests alone, long enough'

describe('zhuke verify and zhuke log', () => {
  let database: TestDatabase
  let db: Db
  let key: string
  const folder = mkdtempSync(join(tmpdir(), 'zhuke-log-'))
  const file = (name: string, content: unknown) => {
    writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content))
    return join(folder, name)
  }
  /** The command as somebody types it. Without a database it gets no address of one. */
  async function zhuke(args: readonly string[], env: NodeJS.ProcessEnv = {}) {
    const program = begin(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', ...args], process.cwd(), {
      PATH: process.env.PATH,
      ...env,
    })
    const code = await program.ended
    return { code, said: program.out(), err: program.err() }
  }
  const withDatabase = () => ({
    DATABASE_URL: database.appUrl,
    DATABASE_OWNER_URL: database.ownerUrl,
    ZHUKE_SECRET: secret,
  })
  before(async () => {
    openVault(secret)
    database = await testDatabase()
    db = connect(database.appUrl, 4)
    for (const n of [1, 2, 3]) {
      await doSomething(db, { says: `act ${n}` })
      await sequenced(db)
    }
    key = (await ask(db, readHead, {}, byOf(somebody))).verifierKey
  })
  after(async () => {
    await db.destroy()
    await database.drop()
    rmSync(folder, { recursive: true })
  })

  test('a receipt is verified with the key alone: no database, no network', async () => {
    const receipt = await ask(db, recordReceipt, { event: 2 }, byOf(somebody))
    const held = await zhuke(['verify', file('receipt.json', receipt), '--key', file('key', `${key}\n`)])
    assert.equal(held.code, 0, held.err)
    const { state, index, size } = JSON.parse(held.said)
    assert.deepEqual([state, index, size], ['included', 1, 3])
    const touched = await zhuke(['verify', file('touched.json', { ...receipt, index: 2 }), '--key', key])
    assert.equal(touched.code, 1)
    assert.equal(JSON.parse(touched.said).fault, 'inclusion')
  })

  test('two heads are verified to be consistent', async () => {
    const proof = await ask(db, readConsistency, { from: 1, to: 3 }, byOf(somebody))
    const { code, said } = await zhuke(['verify', file('proof.json', proof), '--key', key])
    assert.deepEqual([code, JSON.parse(said)], [0, { holds: true, state: 'consistent', earlier: 1, later: 3 }])
  })

  test('what is no receipt, no file or no key is told as bad input', async () => {
    for (const args of [[], [join(folder, 'none.json'), '--key', key], [file('broken.json', '{'), '--key', key], ['x']])
      assert.throws(() => verifying(args), BadInput, args.join(' '))
    assert.equal(verifying([file('other.json', { type: 'other' }), '--key', key]).code, 2)
    assert.equal(verifying([file('other.json', {}), '--key', 'nonsense']).code, 2)
    await assert.rejects(
      log(['burn'], () => assert.fail('it opens no database')),
      BadInput,
    )
  })

  test('log check works the log out again, and names the first record that a superuser changed', async () => {
    const checkpoint = file('checkpoint', (await ask(db, readHead, {}, byOf(somebody))).checkpoint)
    assert.equal((await zhuke(['log', 'key'], withDatabase())).said, `${key}\n`)
    const sound = await zhuke(['log', 'check', '--head', checkpoint], withDatabase())
    assert.equal(sound.code, 0, sound.said + sound.err)
    assert.equal(JSON.parse(sound.said).size, 3)
    const root = await owner(database.ownerUrl)
    await root.query("set session_replication_role = replica; update platform.event set person_name = 'x' where id > 1")
    await root.end()
    const broken = await zhuke(['log', 'check'], withDatabase())
    assert.equal(broken.code, 1)
    const { first } = JSON.parse(broken.said)
    assert.deepEqual([first.index, first.event, first.act], [1, 2, 'test.something'])
  })
})
