import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createServer, type Socket } from 'node:net'
import { after, before, describe, test } from 'node:test'
import { openTown } from '../test/walker/index.ts'
import { connect } from './platform/db.ts'
import { build } from './serve.ts'
import { rounds } from './town/index.ts'
import { islandAddress, styleAddress } from './web/assets/serve.ts'

let town: Awaited<ReturnType<typeof openTown>>
before(async () => {
  town = await openTown()
})
after(() => town?.close())

describe('whoever watches the service', () => {
  const health = async (url: string) => {
    const db = connect(url, 1)
    const app = await build(town.config, db, town.clock)
    try {
      const answer = await app.inject('/healthz')
      return { status: answer.statusCode, ...(answer.json() as { version: string; database: string }) }
    } finally {
      await app.close()
      await db.destroy()
    }
  }

  test('hears 200, the version and that the database is up', async () => {
    const { status, version, database } = await health(town.config.databaseUrl)
    assert.deepEqual({ status, database }, { status: 200, database: 'up' })
    assert.equal(version, JSON.parse(readFileSync('package.json', 'utf8')).version)
  })

  test('hears 503 when the database is away', async () => {
    const { status, version, database } = await health('postgres://nobody@127.0.0.1:1/none')
    assert.deepEqual({ status, database }, { status: 503, database: 'down' })
    assert.match(version, /^\d+\.\d+\.\d+$/)
  })

  test('hears 503 within seconds when the database takes the call and never answers', async () => {
    const silent = createServer().listen(0, '127.0.0.1')
    const held = new Set<Socket>()
    silent.on('connection', (socket) => held.add(socket))
    await new Promise((resolve) => silent.once('listening', resolve))
    const db = connect(`postgres://nobody@127.0.0.1:${(silent.address() as { port: number }).port}/none`, 1)
    const app = await build(town.config, db, town.clock)
    const begun = performance.now()
    const answer = await app.inject('/healthz')
    assert.equal(answer.statusCode, 503)
    assert.ok(performance.now() - begun < 6000)
    for (const socket of held) socket.destroy()
    silent.close()
    await app.close()
    await db.destroy()
  })
})

describe('everything that is sent', () => {
  test('is compressed for a browser that can read it so', async () => {
    for (const url of [
      '/',
      '/rounds',
      `/rounds/${rounds.open}/form`,
      '/charter',
      '/feed.xml',
      '/api/openapi.json',
      styleAddress(),
      islandAddress(),
    ]) {
      const plain = await town.app.inject({ url, headers: { 'accept-encoding': 'identity' } })
      assert.equal(plain.statusCode, 200, url)
      for (const encoding of ['gzip', 'br']) {
        const answer = await town.app.inject({ url, headers: { 'accept-encoding': encoding } })
        assert.equal(answer.headers['content-encoding'], encoding, url)
        assert.ok(answer.rawPayload.length < plain.rawPayload.length, `${url} by ${encoding}`)
      }
    }
  })

  test('a public page names no resource beyond its own style sheet', async () => {
    for (const url of ['/', '/rounds', '/notices', '/results', '/charter', '/self-check/work-permit']) {
      const { body } = await town.app.inject(url)
      const named = [
        ...body.matchAll(/<(?:link rel="stylesheet"|img|script|iframe|source)[^>]*?(?:href|src)="([^"]+)"/g),
      ]
      assert.deepEqual(
        named.map(([, address]) => address),
        [styleAddress()],
        url,
      )
    }
  })
})
