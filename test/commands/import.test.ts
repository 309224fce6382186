import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { type TestDatabase, testDatabase } from '../cluster/index.ts'
import { typist } from './type.ts'

const project = (number: number, more = {}) =>
  JSON.stringify({ id: `NSFC-${number}`, title: `面向岩溶地区的第${number}种方法`, pi: '陶志富', ...more })
const lines = [project(1), '{"id": "NSFC-2"', project(3), project(1, { pi: '李佃来' }), '{"id":"NSFC-4"}', project(5)]

describe('zhuke import dossiers, as it is typed', () => {
  const folder = mkdtempSync(join(tmpdir(), 'zhuke-typed-'))
  const within = (name: string) => join(folder, name)
  let database: TestDatabase
  let type: ReturnType<typeof typist>
  before(async () => {
    database = await testDatabase()
    type = typist(database, folder)
    writeFileSync(within('list.jsonl.gz'), gzipSync(lines.join('\n')))
    writeFileSync(within('good.jsonl.gz'), gzipSync([project(1), project(3), project(5)].join('\n')))
  })
  after(async () => {
    await database.drop()
    rmSync(folder, { recursive: true })
  })

  test('takes the good rows, counts what stands there twice, and reports each broken row: exit code 1', async () => {
    const { code, out, err } = await type(['import', 'dossiers', 'list.jsonl.gz'])
    assert.equal(code, 1, err)
    const { seconds, rejects, ...counts } = JSON.parse(out)
    assert.deepEqual(counts, {
      source: 'list',
      read: 6,
      imported: 3,
      changed: 0,
      unchanged: 0,
      repeated: 1,
      rejected: 2,
    })
    assert.ok(seconds >= 0)
    assert.equal(rejects, within('list.rejects.jsonl'))
    const report = readFileSync(rejects, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    assert.deepEqual(
      report.map(({ line }) => line),
      [2, 5],
    )
    for (const row of report) assert.ok(row.zh && row.en && row.code && row.fields.length > 0)
    assert.match(err, /已读 6 条.*6 read/)
  })

  test('typed again it changes nothing; without a broken row the exit code is 0 and the report is empty', async () => {
    const again = await type(['import', 'dossiers', 'good.jsonl.gz', '--source', 'list', '--rejects', 'none.jsonl'])
    assert.equal(again.code, 0, again.err)
    const { imported, unchanged, rejected } = JSON.parse(again.out)
    assert.deepEqual({ imported, unchanged, rejected }, { imported: 0, unchanged: 3, rejected: 0 })
    assert.equal(readFileSync(within('none.jsonl'), 'utf8'), '')
  })

  test('a file that is cut off ends with exit code 2 and says that the rest is to be got again', async () => {
    const whole = gzipSync(Array.from({ length: 900 }, (_, index) => project(1000 + index)).join('\n'))
    writeFileSync(within('cut.jsonl.gz'), whole.subarray(0, whole.length - 20))
    const { code, err } = await type(['import', 'dossiers', 'cut.jsonl.gz'])
    assert.equal(code, 2, err)
    assert.match(err, /cut\.jsonl\.gz cannot be read to its end/)
  })

  test('what is typed wrongly ends with exit code 2 and one sentence, and leaves no report', async () => {
    const wrong: readonly (readonly [string[], RegExp])[] = [
      [['import'], /Try: import dossiers FILE/],
      [['import', 'dossiers', 'nowhere.jsonl.gz'], /There is no file nowhere\.jsonl\.gz/],
      [['import', 'dossiers', 'good.jsonl.gz', '--source'], /--source needs a value/],
      [['import', 'dossiers', 'good.jsonl.gz', '--dry-run'], /--dry-run is not known/],
    ]
    for (const [command, says] of wrong) {
      const { code, out, err } = await type(command)
      assert.equal(code, 2, `${command.join(' ')}: ${err}`)
      assert.match(err, says)
      assert.equal(err.trimEnd().split('\n').length, 1)
      assert.equal(typeof JSON.parse(out).error, 'string')
    }
    assert.ok(!existsSync(within('good.rejects.jsonl')))
  })
})
