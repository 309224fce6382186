import assert from 'node:assert/strict'
import { request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before, describe, test } from 'node:test'
import { system } from '../../src/platform/actor.ts'
import { first, sql, within } from '../../src/platform/db.ts'
import { newId } from '../../src/platform/ids.ts'
import { dossierId, organisation, rounds } from '../../src/town/index.ts'
import { openTownToPrograms } from '../journeys/programs.ts'
import { newcomersPassword } from './world-entering.ts'

type Headers = Readonly<Record<string, string>>
type Answer = {
  readonly statusCode: number
  readonly headers: Readonly<Record<string, unknown>>
  readonly body: string
}

describe('an attacker at the door of the pages', () => {
  let town: Awaited<ReturnType<typeof openTownToPrograms>>
  before(async () => {
    town = await openTownToPrograms()
  })
  after(() => town.close())

  const get = (url: string, headers: Headers = {}): Promise<Answer> => town.app.inject({ url, headers })
  const post = (url: string, fields: Headers, headers: Headers = {}): Promise<Answer> =>
    town.app.inject({
      method: 'POST',
      url,
      headers: { 'content-type': 'application/x-www-form-urlencoded', host: 'zhuke.test', ...headers },
      payload: new URLSearchParams(fields).toString(),
    })
  const events = () =>
    within(town.db, system(), 'read', (tx) =>
      first(tx, sql<{ events: number }>`select count(*) as events from platform.event`),
    )
  const cookieOf = ({ headers }: Answer): string | null =>
    /zhuke=([^;]+)/.exec(String(headers['set-cookie'] ?? ''))?.[1] ?? null
  const newcomer = async (login: string) => {
    const account = { person: newId(), account: newId(), name: '来访者', login, password: newcomersPassword }
    await town.does(null, 'POST', '/access/registrations', account)
  }

  describe('makes a browser act for whoever is signed in', () => {
    const form = `/dossiers/${dossierId('bridge')}/withdraw`
    const act = async (fields: Headers, headers: Headers) => {
      const cookie = `zhuke=${await town.tokenOf('wen')}`
      const before = await events()
      const answer = await post(form, { reason: '撤回', ...fields }, { cookie, ...headers })
      assert.equal(answer.statusCode, 403)
      assert.match(answer.body, /打开得太久/)
      assert.deepEqual(await events(), before)
    }
    test('and is refused without the mark of the session', () => act({}, {}))
    test('and is refused with a mark that was guessed', () => act({ _csrf: 'x'.repeat(32) }, {}))
    test('and is refused from another origin, even with the mark', async () => {
      const cookie = `zhuke=${await town.tokenOf('wen')}`
      const page = await get(form, { cookie })
      const mark = /name="_csrf" value="([^"]+)"/.exec(page.body)![1]!
      for (const origin of ['https://evil.example', 'http://zhuke.test.evil.example', 'nonsense', 'file://'])
        assert.equal((await post(form, { reason: '撤回', _csrf: mark }, { cookie, origin })).statusCode, 403, origin)
    })
    test('and cannot sign a browser in under a name of the attacker', async () => {
      await newcomer('forged-in')
      const fields = { login: 'forged-in', password: newcomersPassword }
      for (const origin of ['https://evil.example', 'null'])
        assert.equal((await post('/sign-in', fields, { origin })).statusCode, 403, origin)
      assert.equal((await post('/sign-in', fields, { origin: 'http://zhuke.test' })).statusCode, 303)
    })
    test('and finds a cookie that no script reads and no other site sends', async () => {
      const answer = await post('/sign-in', { login: 'forged-in', password: newcomersPassword })
      assert.match(String(answer.headers['set-cookie']), /zhuke=.*HttpOnly.*SameSite=Lax/)
    })
  })

  test('is led to no other site by ?to= of the sign-in page or of the size of type', async () => {
    await newcomer('led-away')
    const away = ['//evil.example', '/\\evil.example', '\\\\evil.example', 'https://evil.example', '/\t/evil.example']
    const more = [
      '/\n/evil.example',
      '%2f%2fevil.example',
      'javascript:alert(1)',
      '/en//evil.example',
      '/en/\\evil',
      '/中',
    ]
    for (const to of [...away, ...more]) {
      const signed = await post('/sign-in', { login: 'led-away', password: newcomersPassword, to })
      assert.equal(signed.statusCode, 303, to)
      const cookie = `zhuke=${cookieOf(signed)}`
      const already = await get(`/sign-in?to=${encodeURIComponent(to)}`, { cookie })
      const type = await get(`/type?size=large&to=${encodeURIComponent(to)}`)
      for (const answer of [signed, already, type]) {
        assert.ok(answer.statusCode < 400, to)
        const at = new URL(String(answer.headers.location), 'http://zhuke.test/')
        assert.equal(at.host, 'zhuke.test', `${to} led to ${at}`)
      }
    }
  })

  test('gains nothing by a session that was laid into the browser before signing in', async () => {
    await newcomer('fixed')
    const laid = 'A'.repeat(43)
    const answer = await post('/sign-in', { login: 'fixed', password: newcomersPassword }, { cookie: `zhuke=${laid}` })
    const given = cookieOf(answer)
    assert.ok(given && given !== laid)
    assert.equal((await get('/desk', { cookie: `zhuke=${laid}` })).statusCode, 303, 'the laid one stays a stranger’s')
    assert.equal((await get('/desk', { cookie: `zhuke=${given}` })).statusCode, 200)
    const out = await get('/sign-out', { cookie: `zhuke=${given}` })
    const mark = /name="_csrf" value="([^"]+)"/.exec(out.body)![1]!
    await post('/sign-out', { _csrf: mark }, { cookie: `zhuke=${given}` })
    assert.equal((await get('/desk', { cookie: `zhuke=${given}` })).statusCode, 303, 'and ends when signed out')
  })

  test('learns from no answer, and from no time, which sign-in names exist', async () => {
    await newcomer('somebody-real')
    const tried = async (login: string) => {
      const began = performance.now()
      const answer = await town.call(null, 'POST', '/access/sessions', { login, password: 'not the right one' })
      return { said: JSON.stringify(answer), ms: performance.now() - began }
    }
    const [real, unknown] = [[await tried('somebody-real')], [await tried('nobody-at-all')]]
    for (let more = 0; more < 2; more += 1) {
      real.push(await tried('somebody-real'))
      unknown.push(await tried(`nobody-at-all`))
    }
    assert.deepEqual(
      real.map(({ said }) => said),
      unknown.map(({ said }) => said),
    )
    const least = (tries: readonly { ms: number }[]) => Math.min(...tries.map(({ ms }) => ms))
    const [one, other] = [least(real), least(unknown)]
    assert.ok(Math.max(one, other) < 3 * Math.min(one, other) + 5, `${one} ms against ${other} ms: both do the work`)
  })

  test('sets by extra fields nothing that an act does not ask for', async () => {
    const dossier = newId()
    const begun = {
      dossier,
      round: rounds.open,
      host: organisation('host').id,
      recommender: organisation('recommender').id,
    }
    const more = {
      stage: 'running',
      number: 'ZKRD-1',
      lead: newId(),
      approved_fen: 1,
      practice: true,
      submitted_at: '2026-01-01',
    }
    await town.does('wen', 'POST', '/dossiers', { ...begun, ...more })
    const { dossier: kept } = await town.does('wen', 'GET', `/dossiers/${dossier}`)
    assert.deepEqual(
      [kept.stage, kept.number, kept.approved_fen, kept.practice, kept.submitted_at],
      ['draft', null, null, false, null],
    )
    const me = await town.does('wen', 'GET', '/registry/me')
    const person = { version: 1, name: '文静', merged_into: newId(), role: 'officer', orcid: undefined }
    await town.call('wen', 'PUT', `/registry/people/${kept.lead}`, person)
    assert.deepEqual((await town.does('wen', 'GET', '/registry/me')).standings, me.standings)
  })

  test('finds the protecting headers on every answer, also on what was not found, refused or not understood', async () => {
    const json = { 'content-type': 'application/json' }
    const answers = {
      page: await get('/'),
      'no page': await get('/nothing-here'),
      'broken address': await get('/rounds/%'),
      'broken address of the API': await get('/api/rounds/%ff'),
      'no address of the API': await get('/api/nothing'),
      refused: await get('/api/dossiers'),
      'sent to sign in': await get('/desk'),
      'broken JSON': await town.app.inject({ method: 'POST', url: '/api/dossiers', headers: json, payload: '{' }),
      'too large': await town.app.inject({
        method: 'POST',
        url: '/api/dossiers',
        headers: json,
        payload: `"${'x'.repeat(2 ** 21)}"`,
      }),
      'form too large': await post('/sign-in', { login: 'x'.repeat(2 ** 21) }),
      health: await get('/healthz'),
      'no asset': await get('/assets/none.css'),
    }
    const missing = Object.entries(answers).flatMap(([name, { headers, statusCode }]) => {
      const policy = String(headers['content-security-policy'] ?? '')
      const good =
        /default-src 'none'/.test(policy) &&
        !/unsafe/.test(policy) &&
        /frame-ancestors 'none'/.test(policy) &&
        headers['x-content-type-options'] === 'nosniff' &&
        headers['x-frame-options'] === 'DENY' &&
        headers['referrer-policy']
      return [
        ...(good ? [] : [`${name} (${statusCode})`]),
        ...(statusCode >= 500 ? [`${name} answered ${statusCode}`] : []),
      ]
    })
    assert.deepEqual(missing, [])
    for (const { body } of Object.values(answers)) assert.doesNotMatch(body, /FST_|node_modules|"stack"/)
  })

  test('is not heard with methods that are not there', async () => {
    for (const url of ['/', '/api/dossiers', '/desk', '/files/x', '/healthz'])
      for (const method of ['TRACE', 'PUT', 'DELETE', 'PATCH', 'PROPFIND', 'CONNECT'] as const) {
        if (method === 'CONNECT') continue
        const { statusCode, body } = await town.app.inject({ method: method as 'PUT', url })
        assert.ok(statusCode >= 400 && statusCode < 500, `${method} ${url} answered ${statusCode}`)
        assert.doesNotMatch(body, /FST_|node_modules/)
      }
  })

  test('is not listened to when headers never end', async () => {
    await town.app.listen({ host: '127.0.0.1', port: 0 })
    const { port } = town.app.server.address() as AddressInfo
    const status = await new Promise<number>((resolve, reject) => {
      const asking = request(
        { port, host: '127.0.0.1', path: '/', headers: { 'x-long': 'x'.repeat(100_000) } },
        (answer) => {
          answer.resume()
          resolve(answer.statusCode ?? 0)
        },
      )
      asking.on('error', reject).end()
    }).catch((error: NodeJS.ErrnoException) =>
      error.code === 'ECONNRESET' || error.code === 'EPIPE' ? 431 : Promise.reject(error),
    )
    assert.equal(status, 431)
    assert.equal((await get('/healthz')).statusCode, 200)
  })
})
