import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { testDatabase } from '../test/cluster/index.ts'
import { openTown } from '../test/walker/index.ts'
import { round } from './clocks.ts'
import { system } from './platform/actor.ts'
import { all, connect, run, sql, within } from './platform/db.ts'
import { written } from './platform/fault-text.ts'
import { build } from './serve.ts'
import { watched } from './watch.ts'

let town: Awaited<ReturnType<typeof openTown>>
before(async () => {
  town = await openTown()
})
after(() => town?.close())

const opened = async (
  more: object,
  work: (app: Awaited<ReturnType<typeof build>>, lines: string[]) => Promise<void>,
) => {
  const db = connect(town.config.databaseUrl)
  const lines: string[] = []
  const stream = { write: (line: string) => void lines.push(line) }
  const app = await build({ ...town.config, ...more }, db, town.clock, stream)
  try {
    await work(app, lines)
  } finally {
    await app.close()
    await db.destroy()
  }
}

describe('the log of the service', () => {
  const secret = 'Kq7xTqJ3vX9mZ2pLr8wB4nYs6dHc1fGe'
  const lines: string[] = []
  before(async () => {
    process.env.ZHUKE_LOG = 'debug'
    await opened({ production: true }, async (app, found) => {
      await app.inject(`/sign-in/link/${secret}?to=/desk&phone=13912345678`)
      await app.inject(`/en/sign-in/link/${secret}`)
      await app.inject({ url: `/nowhere/${secret}?token=${secret}`, headers: { cookie: `zhuke=${secret}` } })
      await app.inject({ method: 'POST', url: '/sign-in', payload: { login: '张若虚', password: secret } })
      await app.inject({
        url: '/api/rounds',
        headers: { authorization: `Bearer ${secret}` },
        remoteAddress: '203.0.113.9',
      })
      await app.inject({
        method: 'POST',
        url: '/api/rounds',
        headers: { 'content-type': 'application/json' },
        payload: `{"id": "110101199003074514", ${secret}`,
      })
      lines.push(...found)
    })
    delete process.env.ZHUKE_LOG
  })

  test('is one line of JSON for each request and each answer, with the pattern of the address', () => {
    const said = lines.map((line) => JSON.parse(line))
    assert.ok(said.some(({ req }) => req?.path === '/sign-in/link/:token' || req?.path === '/sign-in/link/:link'))
    assert.ok(said.some(({ req }) => req?.path === '(no such page)'))
    assert.ok(said.some(({ res }) => res?.statusCode === 404))
  })

  test('holds no token, query, password, cookie, number, name or network address', () => {
    const everything = lines.join('')
    for (const value of [secret, '13912345678', '110101199003074514', '张若虚', '203.0.113.9', 'Bearer'])
      assert.ok(!everything.includes(value), `${value} stands in the log`)
  })

  test('writes an error without the values that a database or a parser repeats', async () => {
    const db = connect(town.config.databaseUrl)
    const error = await within(db, system(), 'read', (tx) => all(tx, sql`select '王小波 13912345678'::uuid`)).catch(
      (caught: unknown) => caught,
    )
    await db.destroy()
    const { type, code, message, stack } = written(error)
    assert.equal(code, '22P02')
    assert.match(`${type} ${message}`, /invalid input syntax for type uuid: …/)
    assert.ok(!/王小波|139/.test(JSON.stringify({ message, stack })))
    assert.match(stack, /^\s+at /)
  })
})

describe('/metrics', () => {
  const token = 'a token of twenty-four characters'
  test('tells this machine about requests, acts, the pool, the event loop, memory, letters and clocks', async () => {
    await opened({}, async (app) => {
      await town.enter('wen')
      await app.inject('/rounds')
      const { statusCode, headers, payload } = await app.inject('/metrics')
      assert.equal(statusCode, 200)
      assert.match(String(headers['content-type']), /^text\/plain; version=0\.0\.4/)
      for (const line of [
        /^zhuke_request_seconds_count\{method="GET",route="\/rounds",status="200"\} \d+$/m,
        /^zhuke_database_up 1$/m,
        /^zhuke_database_connections\{state="waiting"\} 0$/m,
        /^nodejs_eventloop_lag_p99_seconds /m,
        /^process_resident_memory_bytes /m,
        /^zhuke_letters\{state="waiting"\} \d+$/m,
        /^zhuke_acts_total\{act="[\w.-]+",ended="done"\} \d+$/m,
      ])
        assert.match(payload, line)
      assert.ok(!/[\p{Script=Han}@]|\d{11}\b(?!\.)/u.test(payload.replace(/ [\d.e+]+$/gm, '')), 'it names somebody')
    })
  })

  test('is closed to others, to what a proxy forwards, and opens to the token from anywhere', async () => {
    await opened({}, async (app) => {
      assert.equal((await app.inject({ url: '/metrics', remoteAddress: '203.0.113.9' })).statusCode, 403)
      const forwarded = { url: '/metrics', headers: { 'x-forwarded-for': '127.0.0.1' } }
      assert.equal((await app.inject(forwarded)).statusCode, 403)
    })
    await opened({ metricsToken: token }, async (app) => {
      const from = { url: '/metrics', remoteAddress: '203.0.113.9' }
      assert.equal((await app.inject({ ...from, headers: { authorization: `Bearer ${token}` } })).statusCode, 200)
      assert.equal((await app.inject({ ...from, headers: { authorization: 'Bearer wrong' } })).statusCode, 403)
      assert.equal((await app.inject('/metrics')).statusCode, 403)
    })
  })
})

describe('/readyz', () => {
  const askedAt = async (url: string): Promise<Record<string, unknown>> => {
    const db = connect(url, 1)
    const app = await build(town.config, db, town.clock)
    const answer = await app.inject('/readyz')
    await app.close()
    await db.destroy()
    return { status: answer.statusCode, ...(answer.json() as Record<string, unknown>) }
  }

  test('opens to a database that is up to date, and closes while a migration waits', async () => {
    const database = await testDatabase()
    const ready = { status: 200, ready: true, database: 'up', migrations: 'up to date', clocks: 'starting' }
    assert.deepEqual(await askedAt(database.appUrl), ready)
    const owner = connect(database.ownerUrl, 1)
    await run(owner, sql`delete from public.zhuke_migration where name = '20261126-0300-create-operation.sql'`)
    await owner.destroy()
    const waiting = { ...ready, status: 503, ready: false, migrations: '1 waiting' }
    assert.deepEqual(await askedAt(database.appUrl), waiting)
    await database.drop()
  })

  test('closes when the database is away', async () => {
    const { status, database } = await askedAt('postgres://nobody@127.0.0.1:1/none')
    assert.deepEqual({ status, database }, { status: 503, database: 'down' })
  })
})

test('each clock is noted with its last turn; what fails is noted without values until it runs well again', async () => {
  const db = connect(town.config.databaseUrl)
  let broken = true
  const jobs = watched(
    db,
    town.clock,
    [
      { name: 'sound', run: async () => {} },
      { name: 'failing', run: async () => (broken ? Promise.reject(new Error('no "王小波" there')) : undefined) },
    ],
    60_000,
  )
  const rows = () =>
    within(db, system(), 'read', (tx) =>
      all(tx, sql`select name, error from operation.clock where name in ('sound', 'failing') order by name`),
    )
  await round(db, jobs, () => {}, 7201999)
  assert.deepEqual(await rows(), [
    { name: 'failing', error: 'no … there' },
    { name: 'sound', error: null },
  ])
  broken = false
  await round(db, jobs, () => {}, 7201999)
  assert.deepEqual(await rows(), [
    { name: 'failing', error: null },
    { name: 'sound', error: null },
  ])
  await db.destroy()
})
