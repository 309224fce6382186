import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { connect, type Db } from '#platform/db'
import { type TestDatabase, testDatabase } from '../../test/cluster/index.ts'
import { importDossiers } from './import-dossiers.ts'

const row = (number: number) =>
  JSON.stringify({ id: `NSFC-${number}`, title: `面向山地的第${number}种算法`, pi: '陶志富' })

describe('importing an open list of another funder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'zhuke-import-'))
  let database: TestDatabase
  let db: Db
  before(async () => {
    database = await testDatabase()
    db = connect(database.appUrl)
  })
  after(async () => {
    await db.destroy()
    await database.drop()
    rmSync(folder, { recursive: true })
  })

  async function take(name: string, lines: readonly string[]) {
    const file = join(folder, name)
    writeFileSync(file, name.endsWith('.gz') ? gzipSync(lines.join('\n')) : lines.join('\n'))
    const rejects = join(folder, 'rejects.jsonl')
    const plan = {
      file,
      source: 'nsfc',
      onBehalfOf: '国家自然科学基金',
      rejects,
      now: () => new Date(),
      told: () => {},
    }
    const counts = await importDossiers(db, plan)
    const refused = readFileSync(rejects, 'utf8').split('\n').filter(Boolean)
    return { counts, refused: refused.map((line) => JSON.parse(line)) }
  }

  test('takes the sound rows and says line by line why the others are refused', async () => {
    const { counts, refused } = await take('broken.jsonl.gz', [
      row(1),
      '{"id": "NSFC-2"',
      row(3),
      '{"id":"NSFC-4"}',
      '[1]',
    ])
    assert.deepEqual(counts, { read: 5, imported: 2, changed: 0, unchanged: 0, repeated: 0, rejected: 3 })
    assert.deepEqual(
      refused.map(({ line }) => line),
      [2, 4, 5],
    )
    assert.equal(refused[1].fields[0].zh, '缺少名称')
  })

  test('goes on where it was broken off, and does nothing when it is run again', async () => {
    const lines = Array.from({ length: 700 }, (_, index) => row(100 + index))
    await take('half.jsonl', lines.slice(0, 300))
    const resumed = await take('whole.jsonl', lines)
    assert.equal(resumed.counts.imported, 400)
    const again = await take('whole.jsonl', lines)
    assert.deepEqual(again.counts, { read: 700, imported: 0, changed: 0, unchanged: 700, repeated: 0, rejected: 0 })
  })

  test('a project that the list names twice enters once; two projects under one number both enter', async () => {
    const twice = [row(9000), JSON.stringify({ id: 'NSFC-9000', title: '面向山地的第9000种算法', pi: '李佃来' })]
    const { counts } = await take('twice.jsonl', [...twice, JSON.stringify({ id: 'NSFC-9000', title: '另一个项目' })])
    assert.equal(counts.imported, 2)
    assert.equal(counts.repeated, 1)
  })

  test('a file that is not there, or is cut off, ends with an error and keeps what was taken', async () => {
    const whole = gzipSync(Array.from({ length: 900 }, (_, index) => row(20_000 + index)).join('\n'))
    writeFileSync(join(folder, 'cut.jsonl.gz'), whole.subarray(0, whole.length - 20))
    const plan = {
      source: 'nsfc',
      onBehalfOf: '国家自然科学基金',
      rejects: join(folder, 'r'),
      now: () => new Date(),
      told: () => {},
    }
    await assert.rejects(importDossiers(db, { ...plan, file: join(folder, 'cut.jsonl.gz') }), /unexpected end/)
    await assert.rejects(importDossiers(db, { ...plan, file: join(folder, 'nowhere.jsonl') }), /ENOENT/)
  })
})
