import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { type TestDatabase, testDatabase } from '../../test/cluster/index.ts'
import { town, townSecret } from '../../test/town/index.ts'
import { openLog } from '../evidence/index.ts'
import { readState } from '../operation/index.ts'
import { system } from '../platform/actor.ts'
import { connect } from '../platform/db.ts'
import { ask } from '../platform/perform.ts'
import { openVault } from '../registry/index.ts'

const folder = mkdtempSync(join(tmpdir(), 'zhuke-cli-'))
const place = join(folder, 'backup')

describe('the operator at the command line', () => {
  let source: TestDatabase
  let into: TestDatabase
  before(async () => {
    source = await testDatabase(town)
    into = await testDatabase()
    openVault(townSecret)
    openLog({ origin: null })
  })
  after(async () => {
    await source.drop()
    await into.drop()
    rmSync(folder, { recursive: true })
  })

  const zhuke = (database: TestDatabase, ...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', ...args], {
      encoding: 'utf8',
      env: {
        ...process.env,
        DATABASE_URL: database.appUrl,
        DATABASE_OWNER_URL: database.ownerUrl,
        ZHUKE_FILES: join(folder, args[0]!),
      },
    })
    return { status, stdout, stderr, said: stdout.startsWith('{') ? JSON.parse(stdout) : null }
  }
  const stateOf = async (database: TestDatabase) => {
    const db = connect(database.appUrl, 1)
    return ask(db, readState, {}, { actor: system(), received: new Date(), lang: 'zh' }).finally(() => db.destroy())
  }

  test('makes a backup: one line of JSON, progress beside it, and a record of it in the database', async () => {
    const { status, stdout, stderr, said } = zhuke(source, 'backup', place)
    assert.equal(status, 0, stderr)
    assert.equal(stdout.split('\n').length, 2)
    assert.equal(said.backup, place)
    assert.match(stderr, /数据表 (\d+)\/\1 tables/)
    assert.equal((await stateOf(source)).backup?.rows, said.rows)
  })

  test('brings it back, and the database says of when it is', async () => {
    const { status, stderr, said } = zhuke(into, 'restore', place)
    assert.equal(status, 0, stderr)
    const { restored, backup } = await stateOf(into)
    assert.equal(restored?.at.toISOString(), said.at)
    assert.equal(backup, null)
  })

  test('hears in both languages why not, with exit code 1, and 2 when no folder was named', () => {
    const { status, stderr, said } = zhuke(into, 'restore', place)
    assert.equal(status, 1)
    assert.match(stderr, /目标数据库不是空的[^\n]+。\nThe database is not empty/)
    assert.match(said.error, /The database is not empty/)
    assert.equal(zhuke(source, 'backup').status, 2)
  })
})
