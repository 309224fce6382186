import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { Secret, TOTP } from 'otpauth'
import { actorBySession, confirmAuthenticator, offerAuthenticator } from '../../src/access/index.ts'
import { newId } from '../../src/platform/ids.ts'
import { perform } from '../../src/platform/perform.ts'
import { openTownToPrograms } from '../journeys/programs.ts'
import { newcomersPassword as password } from './world-entering.ts'

describe('an attacker at the second step', () => {
  let town: Awaited<ReturnType<typeof openTownToPrograms>>
  before(async () => {
    town = await openTownToPrograms()
  })
  after(() => town.close())

  /** Somebody with an authenticator. */
  async function fortified(login: string) {
    const asked = { person: newId(), account: newId(), name: '来访者', login, password }
    const { token } = (await town.call(null, 'POST', '/access/registrations', asked)).body as { token: string }
    const now = town.clock.now()
    const { actor } = (await actorBySession(town.db, token, now))!
    const by = { actor, received: now, via: 'page', lang: 'zh' } as const
    const { secret } = await perform(town.db, offerAuthenticator, {}, by)
    const codeAt = (steps: number) =>
      new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: now.getTime() + steps * 30_000 })
    const { codes } = await perform(town.db, confirmAuthenticator, { code: codeAt(0) }, by)
    return { login, codes, codeAt }
  }
  const post = (url: string, fields: Readonly<Record<string, string>>, cookie?: string) =>
    town.app.inject({
      method: 'POST',
      url,
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...(cookie ? { cookie } : {}) },
      payload: new URLSearchParams(fields).toString(),
    })
  const entranceOf = (body: string) => /name="entrance" value="([^"]+)"/.exec(body)?.[1] ?? ''
  const cookieIn = (headers: Readonly<Record<string, unknown>>) =>
    /zhuke=([^;]+)/.exec(String(headers['set-cookie']))?.[1]

  test('gets no cookie for the password alone, and none that was laid before is taken over after the code', async () => {
    const { login, codeAt } = await fortified('steps-fixed')
    const laid = `zhuke=${'A'.repeat(43)}`
    const first = await post('/sign-in', { login, password }, laid)
    assert.equal(cookieIn(first.headers), undefined)
    const entrance = entranceOf(first.body)
    const asEntrance = await town.app.inject({ url: '/desk', headers: { cookie: `zhuke=${entrance}` } })
    assert.equal(asEntrance.statusCode, 303, 'the entrance is no session')
    const second = await post('/sign-in/second', { entrance, code: codeAt(1) }, laid)
    const given = cookieIn(second.headers)
    assert.ok(given && given !== entrance && given !== 'A'.repeat(43))
    const stale = await town.app.inject({ url: '/desk', headers: { cookie: laid } })
    assert.equal(stale.statusCode, 303)
    assert.equal((await post('/sign-in/second', { entrance, code: codeAt(1) })).statusCode, 401, 'nor is it sent twice')
  })

  test('opens nothing with an entrance of one person and the code of another', async () => {
    const [one, other] = [await fortified('steps-one'), await fortified('steps-other')]
    const entrance = entranceOf((await post('/sign-in', { login: one.login, password })).body)
    for (const code of [other.codeAt(1), other.codes[0]!])
      assert.equal((await post('/sign-in/second', { entrance, code })).statusCode, 422)
  })

  test('learns from no answer, and from no time, whose access could be regained', async () => {
    const { login } = await fortified('steps-real')
    const tried = async (name: string) => {
      const began = performance.now()
      const asked = { login: name, code: 'aaaa-bbbb-cccc', password: 'Another-Rock-77-lake' }
      const { status, body } = await town.call(null, 'POST', '/access/password/regain', asked)
      return { status, says: (body as { says: string }).says, took: performance.now() - began }
    }
    const real: number[] = []
    const nobody: number[] = []
    for (let turn = 0; turn < 4; turn++) {
      const [one, none] = [await tried(login), await tried('steps-nobody')]
      assert.deepEqual([one.status, one.says], [none.status, none.says])
      real.push(one.took)
      nobody.push(none.took)
    }
    const [a, b] = [Math.min(...real), Math.min(...nobody)]
    assert.ok(Math.abs(a - b) < Math.max(a, b) * 0.5, `${a} against ${b} ms`)
  })
})
