import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import cookie from '@fastify/cookie'
import fastify from 'fastify'
import { readConfig } from '#platform/config'
import { assets, islandAddress, styleAddress } from './serve.ts'

const app = fastify()
before(async () => {
  await app.register(cookie)
  await assets(app, readConfig({ DATABASE_URL: 'postgres://nowhere' }))
})
after(() => app.close())

describe('the style sheet', () => {
  test('is ours: no crown, no font of another government', async () => {
    const { body } = await app.inject(styleAddress())

    assert.doesNotMatch(body, /GDS Transport|crown/i)
    assert.doesNotMatch(body, /url\(/, 'nothing is fetched beside the sheet itself')
    assert.match(body, /PingFang SC/)
    assert.match(body, /#0b5c57/)
  })

  test('is small enough for a slow line, and may be kept for ever', async () => {
    const { body, headers } = await app.inject(styleAddress())

    assert.ok(gzipSync(body).length < 20_000, `${gzipSync(body).length} bytes compressed`)
    assert.match(String(headers['cache-control']), /immutable/)
    assert.match(styleAddress(), /^\/assets\/[0-9a-f]{12}\.css$/)
  })

  test('prints without what is for the screen alone', async () => {
    assert.match((await app.inject(styleAddress())).body, /@media print/)
  })
})

describe('the one script', () => {
  test('is small, and its address changes with its content', async () => {
    const { body, headers } = await app.inject(islandAddress())

    assert.ok(gzipSync(body).length < 3_000)
    assert.match(String(headers['content-type']), /javascript/)
    assert.match(islandAddress(), /^\/assets\/[0-9a-f]{12}\.js$/)
  })
})

describe('large type (长者大字)', () => {
  test('is switched by a link, without script, and leads back to the page', async () => {
    const answer = await app.inject('/type?size=large&to=/rounds')

    assert.equal(answer.statusCode, 303)
    assert.equal(answer.headers.location, '/rounds')
    assert.match(String(answer.headers['set-cookie']), /^type=large;/)
  })

  test('never leads to another site', async () => {
    for (const to of ['//evil.example', '/\\evil.example', 'https://evil.example'])
      assert.equal((await app.inject(`/type?size=large&to=${encodeURIComponent(to)}`)).headers.location, '/')
  })
})
