import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { newId } from '#platform/ids'
import { openTown } from '../../../test/walker/index.ts'

let town: Awaited<ReturnType<typeof openTown>>
before(async () => {
  town = await openTown()
})
after(() => town?.close())

const open = async (path: string) => (await town.app.inject(path)).body
const post = (url: string, fields: Readonly<Record<string, string>>, headers: Readonly<Record<string, string>> = {}) =>
  town.app.inject({
    method: 'POST',
    url,
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    payload: new URLSearchParams({ _csrf: '', ...fields }).toString(),
  })
const password = 'Huaxi-2026-spring'
const somebody = (more: Readonly<Record<string, string>> = {}) => ({
  person: newId(),
  account: newId(),
  name: '欧阳·热合曼',
  number_kind: 'passport',
  number: 'E12345678',
  phone: '13985001234',
  login: 'ouyang.reheman',
  password,
  agreed: 'yes',
  ...more,
})

describe('registering', () => {
  test('is refused without consent to how the details are used, and keeps everything typed but the password', async () => {
    const { body, statusCode } = await post('/register', somebody({ agreed: '' }))

    assert.equal(statusCode, 422)
    assert.match(body, /请先阅读个人信息怎样使用/)
    assert.match(body, /href="#agreed"/)
    assert.match(body, /value="欧阳·热合曼"/)
    assert.doesNotMatch(body, new RegExp(password))
  })

  test('tells a wrong check digit at its field', async () => {
    const { body, statusCode } = await post(
      '/register',
      somebody({ number_kind: 'resident-id', number: '520102199001011234' }),
    )

    assert.equal(statusCode, 422)
    assert.match(body, /href="#number"/)
    assert.match(body, /aria-describedby="number-hint number-error"/)
  })

  test('lets somebody in at once, who then joins an organisation and sees their number masked', async () => {
    const registered = await post('/register', somebody())
    assert.equal(registered.statusCode, 303)
    assert.equal(registered.headers.location, '/host')

    const zhuke = registered.cookies.find(({ name }) => name === 'zhuke')!.value
    const me = (await town.app.inject({ url: '/me', cookies: { zhuke } })).body
    assert.match(me, /欧阳·热合曼/)
    assert.doesNotMatch(me, /E12345678|13985001234/)
  })
})

describe('signing in', () => {
  test('says the same for a wrong password and for a name that nobody has', async () => {
    await post('/register', somebody({ login: 'lan.qinchuan', number: 'E87654321', phone: '13985005678' }))
    const said = async (login: string) => {
      const { body, statusCode } = await post('/sign-in', { login, password: 'Wrong-2026-wrong' })
      assert.equal(statusCode, 401)
      assert.match(body, new RegExp(`value="${login}"`))
      return /<div class="govuk-error-summary__body"><p>(.*?)<\/p>/.exec(body)![1]
    }
    assert.equal(await said('lan.qinchuan'), await said('nobody.at.all'))
  })

  test('leads back to the page that asked for it, and never to another site', async () => {
    const to = async (place: string) =>
      (await post('/sign-in', { login: 'ouyang.reheman', password, to: place })).headers.location
    assert.equal(await to('/dossiers?stage=draft'), '/dossiers?stage=draft')
    for (const elsewhere of ['//evil.example', '/\\evil.example', 'https://evil.example', '/sign-out', ''])
      assert.equal(await to(elsewhere), '/desk', elsewhere)
  })

  test('is asked of whoever opens a page of a workspace', async () => {
    const answer = await town.app.inject('/dossiers?late=yes')
    assert.equal(answer.statusCode, 303)
    assert.equal(answer.headers.location, `/sign-in?to=${encodeURIComponent('/dossiers?late=yes')}`)
  })
})

describe('the role one acts in', () => {
  test('stands on every page and can be changed without script', async () => {
    const officer = await town.enter('officer')
    assert.match((await officer.open('/desk')).html, / · 经办人（/)

    assert.equal((await officer.raw('/me/act-as', { grant: '' })).status, 303)
    const { html } = await officer.open('/desk')
    assert.match(html, / · 申请人</)
    assert.doesNotMatch(html, / · 经办人（/)
  })

  test('cannot be changed by a form of another site or of another session', async () => {
    const officer = await town.enter('officer')
    const forged = await officer.raw('/me/act-as', { grant: '', _csrf: 'guessed' })

    assert.equal(forged.status, 403)
    assert.match(forged.body, /没有提交/)
    assert.equal(
      (await post('/sign-in', {}, { origin: 'https://evil.example', host: 'zhuke.example' })).statusCode,
      403,
    )
  })
})

describe('an API token', () => {
  test('is shown once, to the form that made it', async () => {
    const wen = await town.enter('wen')
    const made = await wen.raw('/me/tokens', { title: '科研系统', scopes: 'procedure.*', days: '30' })
    const token = /zk_[\w-]{20,}/.exec(made.body)?.[0]

    assert.equal(made.status, 200)
    assert.ok(token)
    const later = (await wen.open('/me/tokens')).html
    assert.match(later, /科研系统/)
    assert.ok(!later.includes(token))
  })
})

describe('the frame of every page', () => {
  test('keeps the address when the language changes', async () => {
    assert.match(await open('/rounds?state=closed'), /href="\/en\/rounds\?state=closed" lang="en"/)
    assert.match(await open('/en/rounds?state=closed'), /href="\/rounds\?state=closed" lang="zh-CN"/)
  })

  test('has large type where the reader has chosen it', async () => {
    const { body } = await town.app.inject({ url: '/rounds', cookies: { type: 'large' } })
    assert.match(body, /class="govuk-template zk-large"/)
    assert.match(body, /size=usual/)
  })
})
