import assert from 'node:assert/strict'
import type { AddressInfo } from 'node:net'
import { after, before, describe, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { openDoors, openProvider } from '../../src/access/index.ts'
import { newId } from '../../src/platform/ids.ts'
import { browser } from '../cluster/browser.ts'
import { providerStandIn } from '../stand-ins/provider.ts'
import { openTownToPrograms } from './programs.ts'

const password = 'Shan-Di-2026-Yun-Yan'

describe('signing in at an identity provider', () => {
  let town: Awaited<ReturnType<typeof openTownToPrograms>>
  let provider: Awaited<ReturnType<typeof providerStandIn>>
  let window: Browser
  let address: string
  before(async () => {
    town = await openTownToPrograms()
    await town.app.listen({ host: '127.0.0.1', port: 0 })
    address = `http://localhost:${(town.app.server.address() as AddressInfo).port}`
    provider = await providerStandIn(`${address}/sign-in/provider/back`)
    openDoors({ origin: address, production: false })
    openProvider({ oidc: provider, production: false })
    window = await browser()
  })
  after(async () => {
    openProvider({ oidc: null, production: false })
    await window.close()
    await provider.close()
    await town.close()
  })

  async function somebody(login: string) {
    await town.does(null, 'POST', '/access/registrations', {
      person: newId(),
      account: newId(),
      name: '来访者',
      login,
      password,
    })
    const context = await window.newContext()
    context.setDefaultTimeout(20_000)
    const page = await context.newPage()
    const text = async () => String(await page.locator('main').textContent())
    /** At the provider: types a name, agrees, and is sent back. */
    const atProvider = async (name: string) => {
      await page.waitForURL(`${provider.issuer}/**`)
      await page.locator('input[name="login"]').fill(name)
      await page.locator('input[name="password"]').fill('anything')
      await page.locator('button[type="submit"]').click()
      await page.locator('button[type="submit"]').click()
      await page.waitForURL(`${address}/**`)
    }
    const atOnce = async () => {
      await page.goto(`${address}/sign-in`)
      await page.getByRole('link', { name: /市统一身份认证/ }).click()
    }
    return { context, page, text, atProvider, atOnce }
  }

  test('lets nobody in who has not linked it, links whoever is signed in, and lets them in from then on', async () => {
    const { context, page, text, atProvider, atOnce } = await somebody('at-provider')
    await atOnce()
    await atProvider('zhang-san')
    assert.match(await text(), /还没有绑定本平台账号/)

    await page.goto(`${address}/sign-in`)
    await page.locator('#login').fill('at-provider')
    await page.locator('#password').fill(password)
    await page.getByRole('button', { name: '登录', exact: true }).click()
    await page.waitForURL(`${address}/desk`)
    await page.goto(`${address}/me/provider`)
    await page.getByRole('link', { name: '去绑定' }).click()
    await page.waitForURL(`${address}/me/provider`)
    assert.match(await text(), /已绑定/)

    await context.clearCookies({ name: 'zhuke' })
    await atOnce()
    await page.waitForURL(`${address}/desk`)
    await context.close()
  })

  test('says in a sentence that it was cancelled, came late, or came from another browser', async () => {
    const { context, page, text, atOnce } = await somebody('gives-up')
    await atOnce()
    await page.waitForURL(`${provider.issuer}/**`)
    await page.getByText('Cancel').click()
    await page.waitForURL(`${address}/**`)
    assert.match(await text(), /没有同意登录/)

    const answer = await town.app.inject({ url: '/sign-in/provider/back?code=stolen&state=guessed' })
    assert.equal(answer.statusCode, 403)
    assert.match(answer.body, /不是从这个浏览器开始/)
    await context.close()
  })

  test('takes an answer for its own question only: another state, another browser or a second time opens nothing', async () => {
    const begun = await town.app.inject({ url: '/sign-in/provider' })
    const door = /door=([^;]+)/.exec(String(begun.headers['set-cookie']))![1]!
    const at = new URL(String(begun.headers.location))
    assert.equal(at.searchParams.get('code_challenge_method'), 'S256')
    assert.ok(at.searchParams.get('nonce'))
    const cookies = { door: decodeURIComponent(door) }
    const state = at.searchParams.get('state')!
    for (const query of [`code=x&state=other`, `code=x`, `code=x&state=${state}`]) {
      const back = await town.app.inject({ url: `/sign-in/provider/back?${query}`, cookies })
      assert.equal(back.statusCode, 502, query)
      assert.match(back.body, /没有通过核验/)
      assert.doesNotMatch(String(back.headers['set-cookie'] ?? ''), /zhuke=\w/)
    }
    const changed = { door: `${cookies.door.slice(0, -3)}abc` }
    const forged = await town.app.inject({ url: `/sign-in/provider/back?code=x&state=${state}`, cookies: changed })
    assert.equal(forged.statusCode, 403)
  })

  test('that is away leaves a sentence and the password', async () => {
    openProvider({ oidc: { ...provider, issuer: 'http://localhost:9' }, production: false })
    const answer = await town.app.inject({ url: '/sign-in/provider' })
    openProvider({ oidc: provider, production: false })
    assert.equal(answer.statusCode, 502)
    assert.match(answer.body, /现在没有响应/)
  })
})
