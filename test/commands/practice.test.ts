import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { type TestDatabase, testDatabase } from '../cluster/index.ts'
import { town } from '../town/index.ts'
import { typist } from './type.ts'

describe('zhuke practice, as it is typed', () => {
  const folder = mkdtempSync(join(tmpdir(), 'zhuke-typed-'))
  let database: TestDatabase
  let type: ReturnType<typeof typist>
  before(async () => {
    database = await testDatabase(town)
    type = typist(database, folder)
  })
  after(async () => {
    await database.drop()
    rmSync(folder, { recursive: true })
  })

  test('cut off in the middle and typed again, it goes on with its own number of dossiers and answers one JSON object', async () => {
    const cut = await type(['practice', 'make', 'YL-甲', '--dossiers', '12'], { lang: 'zh_CN.UTF-8', cutAt: /已申报/ })
    assert.equal(cut.code, null)
    assert.equal(cut.out, '')
    const other = await type(['practice', 'make', 'YL-甲', '--dossiers', '20'], { lang: 'zh_CN.UTF-8' })
    assert.equal(other.code, 2)
    assert.match(other.err, /按 12 件建立/)
    const made = await type(['practice', 'make', 'YL-甲'], { lang: 'zh_CN.UTF-8' })
    assert.equal(made.code, 0, made.err)
    const { filed, reviewed, sealed } = JSON.parse(made.out)
    assert.deepEqual({ filed, reviewed, sealed }, { filed: 12, reviewed: 12, sealed: 2 })
    assert.match(made.err, /接着上次的进度继续。\n[\s\S]*审批签署 4 \/ 4。\n[\s\S]*任务书签章完成 2 \/ 2。\n$/)
    assert.doesNotMatch(made.err, /[a-z]{4,}/)
  })

  test('wiped, it says how many dossiers went, and its code is not used again; in English where the environment is', async () => {
    const wiped = await type(['practice', 'wipe', 'YL-甲'])
    assert.equal(wiped.code, 0, wiped.err)
    assert.equal(JSON.parse(wiped.out).wiped, 12)
    const again = await type(['practice', 'make', 'YL-甲'], { lang: 'en_US.UTF-8' })
    assert.equal(again.code, 2)
    assert.equal(again.err, 'The practice round YL-甲 was wiped. Choose another code.\n')
    assert.equal(JSON.parse(again.out).error, 'The practice round YL-甲 was wiped. Choose another code.')
  })

  test('a round that is not there, or is no practice round, is not wiped: exit code 1 and the reason', async () => {
    const nowhere = await type(['practice', 'wipe', 'YL-无'], { lang: 'zh_CN.UTF-8' })
    assert.equal(nowhere.code, 1)
    assert.match(nowhere.err, /没有找到/)
    assert.equal(JSON.parse(nowhere.out).code, 'platform.not_found')
  })

  test('what is typed wrongly ends with exit code 2 and one sentence, before a database is opened', async () => {
    const nowhere = { env: { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/nothing', DATABASE_OWNER_URL: '' } }
    const wrong: readonly (readonly [string[], RegExp])[] = [
      [['practice', 'make'], /用法：practice make CODE .* Try: practice make CODE/],
      [['practice', 'make', 'YL-乙', '--dossiers', '9'], /whole number from 10 to 2000/],
      [['practice', 'wipe', 'YL-乙', '--force'], /--force is not known/],
      [['practise'], /There is no command practise/],
    ]
    for (const [command, says] of wrong) {
      const { code, out, err } = await type(command, nowhere)
      assert.equal(code, 2, `${command.join(' ')}: ${err}`)
      assert.match(err, says)
      assert.equal(err.trimEnd().split('\n').length, 1)
      assert.equal(typeof JSON.parse(out).error, 'string')
    }
  })

  test('where no demonstration town lives, nothing is made', async () => {
    const { code, err } = await type(['practice', 'make', 'YL-丙'], { env: { ZHUKE_DEMONSTRATION: 'off' } })
    assert.equal(code, 2)
    assert.match(err, /没有开启演示.*switched off/)
  })
})
