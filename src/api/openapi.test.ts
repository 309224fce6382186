import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { Validator } from '@seriousme/openapi-schema-validator'
import { openTown } from '../../test/walker/index.ts'
import { everyAct, everyReading } from '../platform/act.ts'

/** Done by the platform itself or by an operator at the command line, so they have no address. */
const withoutAddress: Readonly<Record<string, string>> = {
  'access.create-first-administrators': 'zhuke admin create',
  'access.make-link': 'sign-in links of the demonstration, made at its start',
  'access.sign-in-by-link': 'the page of such a link',
  'registry.reseal-values': 'zhuke keys rotate',
  'registry.sealed-values': 'zhuke keys',
  'repository.keep-file': 'POST /api/files takes the bytes and does it',
  'overlap.known-references': 'asked by the importer',
  'operation.note-clocks': 'the clocks say themselves how they ran',
  'operation.record-backup': 'zhuke backup and zhuke restore',
  'operation.read-readiness': 'GET /readyz',
}
type Document = {
  readonly paths: Readonly<Record<string, Readonly<Record<string, { readonly operationId?: string }>>>>
}

describe('the open API', () => {
  let town: Awaited<ReturnType<typeof openTown>>
  let document: Document
  before(async () => {
    town = await openTown()
    document = (await town.app.inject('/api/openapi.json')).json()
  })
  after(() => town.close())

  test('is described by a valid OpenAPI 3.1 document', async () => {
    const { valid, errors } = await new Validator().validate(structuredClone(document))
    assert.ok(valid, JSON.stringify(errors))
  })

  test('lists every act and every reading; what has no address says why', () => {
    const listed = new Set(
      Object.values(document.paths).flatMap((path) => Object.values(path).map((one) => one.operationId)),
    )
    const unlisted = [...everyAct(), ...everyReading()]
      .map(({ name }) => name)
      .filter((name) => !listed.has(name) && !(name in withoutAddress) && !/\.clock-/.test(name))
    assert.deepEqual(unlisted, [])
  })

  test('answers a refusal with its code and sentence, in the language asked for', async () => {
    const ask = (lang: string) => town.app.inject({ url: '/api/dossiers', headers: { 'accept-language': lang } })
    const [zh, en] = [await ask('zh-CN'), await ask('en')]
    assert.equal(zh.statusCode, 401)
    assert.equal(zh.json().code, 'platform.sign_in')
    assert.match(zh.json().says, /请先登录/)
    assert.match(en.json().says, /Sign in first/)
  })

  test('never answers a stranger’s nonsense with a fault of its own', async () => {
    const nonsense = [
      { method: 'POST' as const, url: '/api/dossiers', payload: '{"dossier":' },
      { method: 'POST' as const, url: '/api/rounds', payload: { round: { $gt: '' } } },
      { method: 'GET' as const, url: '/api/rounds/%00' },
      { method: 'GET' as const, url: "/api/search?q=' or 1=1 --" },
      { method: 'GET' as const, url: '/api/rounds?after=nonsense' },
      { method: 'GET' as const, url: '/api/rounds?limit=-1' },
    ]
    for (const one of nonsense) {
      const payload =
        typeof one.payload === 'string' ? { payload: one.payload, headers: { 'content-type': 'application/json' } } : {}
      const answer = await town.app.inject({ ...one, ...payload } as never)
      assert.ok(answer.statusCode < 500, `${one.method} ${one.url} answered ${answer.statusCode}: ${answer.body}`)
    }
  })

  test('/healthz tells the version and that the database is up', async () => {
    const answer = await town.app.inject('/healthz')
    assert.equal(answer.statusCode, 200)
    assert.equal(answer.json().database, 'up')
    assert.match(answer.json().version, /^\d+\.\d+\.\d+$/)
  })
})
