import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { type TestDatabase, testDatabase } from '../../../test/cluster/index.ts'
import { town, townSecret } from '../../../test/town/index.ts'
import { setOwner } from '../../duties/index.ts'
import { readCharter } from '../../insight/index.ts'
import { system } from '../../platform/actor.ts'
import { type Clock, databaseClock } from '../../platform/arrival.ts'
import { readConfig } from '../../platform/config.ts'
import { connect, type Db, first, sql, within } from '../../platform/db.ts'
import { ask, perform } from '../../platform/perform.ts'
import { openVault } from '../../registry/index.ts'
import { build } from '../../serve.ts'
import { actorAs } from '../../town/index.ts'

describe('the charter and the self-check, for anybody', () => {
  let database: TestDatabase
  let db: Db
  let clock: Clock
  let app: FastifyInstance
  before(async () => {
    openVault(townSecret)
    database = await testDatabase(town)
    db = connect(database.appUrl)
    clock = await databaseClock(db)
    app = await build(readConfig({ DATABASE_URL: database.appUrl, ZHUKE_SECRET: townSecret }), db, clock)
  })
  after(async () => {
    await app?.close()
    clock?.stop()
    await db.destroy()
    await database.drop()
  })
  const get = (url: string) => app.inject({ url })
  const events = () =>
    within(db, system(), 'read', (tx) => first(tx, sql<{ n: number }>`select count(*) as n from platform.event`))

  test('the charter shows eighteen clauses in both languages, with live counts and plain words where nothing serves', async () => {
    for (const [url, none] of [
      ['/charter', '本平台暂无服务'],
      ['/en/charter', 'No service on this platform yet'],
    ] as const) {
      const { statusCode, body } = await get(url)
      assert.equal(statusCode, 200)
      for (let clause = 1; clause <= 18; clause++) assert.ok(body.includes(`/charter/${clause}"`), `clause ${clause}`)
      assert.ok(body.includes(none))
      assert.ok(body.includes('/programmes/key-rd'))
    }
    const { clauses } = await ask(db, readCharter, {}, { actor: actorAs('officer'), lang: 'zh', received: new Date() })
    const served = clauses.find((clause) => clause.number === 6)!.programmes[0]!
    assert.equal(served.counts.rounds, 3, 'practice rounds do not count')
    assert.ok(served.counts.submitted >= 5 && served.counts.approved >= 1)
  })

  test('a clause shows its owners by date, and an officer records the next one', async () => {
    assert.match((await get('/charter/17')).body, /贵阳市应急管理局/)
    assert.equal((await get('/charter/19')).statusCode, 404)
    const office = { zh: '贵阳市人力资源和社会保障局', en: 'Guiyang Bureau of Human Resources and Social Security' }
    const by = { received: new Date(), via: 'page', lang: 'zh' } as const
    const input = { duty: '12', from: '2026-01-01', office, document: '示范文件第 1 号' }
    await assert.rejects(perform(db, setOwner, input, { ...by, actor: actorAs('wen') }), {
      code: 'platform.not_allowed',
    })
    await perform(db, setOwner, input, { ...by, actor: actorAs('officer') })
    const body = (await get('/charter/12')).body
    assert.match(body, /贵阳市人力资源和社会保障局/)
    assert.match(body, /示范文件第 1 号/)
    assert.match((await get('/self-check/work-permit')).body, /贵阳市人力资源和社会保障局/)
  })

  test('the self-check answers on the same page, in print order, and keeps nothing', async () => {
    const before = await events()
    const form = 'salary=30&education=master&work_years=6&months_per_year=12&chinese=hsk-3&location=west&age=34'
    const { statusCode, body } = await app.inject({
      method: 'POST',
      url: '/en/self-check/work-permit',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: form,
    })
    assert.equal(statusCode, 200)
    assert.match(body, /81 \/ 120/)
    assert.match(body, /B, professional/)
    assert.match(body, /4 points/)
    assert.match(body, /Certificate of no criminal record/)
    assert.deepEqual(await events(), before)
  })

  test('a day without a table is told beside what was typed', async () => {
    const { statusCode, body } = await app.inject({
      method: 'POST',
      url: '/self-check/work-permit',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: 'on=2010-01-01&salary=31',
    })
    assert.equal(statusCode, 422)
    assert.match(body, /没有施行中的积分表/)
    assert.match(body, /value="31"/)
  })

  test('the same check and the charter are there for machines', async () => {
    const check = await get('/api/self-check/work-permit?salary=45&education=doctor&age=46&work_years=10')
    assert.equal(check.statusCode, 200)
    assert.equal(check.json().parts.find((part: { code: string }) => part.code === 'salary').points, 20)
    assert.equal((await get('/api/charter')).json().clauses.length, 18)
  })
})
