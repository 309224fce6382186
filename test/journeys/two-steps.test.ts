import assert from 'node:assert/strict'
import type { AddressInfo } from 'node:net'
import { after, before, describe, test } from 'node:test'
import { Secret, TOTP } from 'otpauth'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { system } from '../../src/platform/actor.ts'
import { run, sql, within } from '../../src/platform/db.ts'
import { newId } from '../../src/platform/ids.ts'
import { browser } from '../cluster/browser.ts'
import { openTownToPrograms } from './programs.ts'

const password = 'Shan-Di-2026-Yun-Yan'

describe('signing in by two steps and by a passkey, in a browser', () => {
  let town: Awaited<ReturnType<typeof openTownToPrograms>>
  let window: Browser
  let address: string
  before(async () => {
    town = await openTownToPrograms()
    await town.app.listen({ host: '127.0.0.1', port: 0 })
    // A passkey is bound to a name; a bare number is none.
    address = `http://localhost:${(town.app.server.address() as AddressInfo).port}`
    window = await browser()
  })
  after(async () => {
    await window.close()
    await town.close()
  })

  const codeOf = (secret: string, steps = 0) =>
    new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: town.clock.now().getTime() + steps * 30_000 })

  async function somebody(login: string) {
    const asked = { person: newId(), account: newId(), name: '来访者', login, password }
    await town.does(null, 'POST', '/access/registrations', asked)
    const context = await window.newContext()
    context.setDefaultTimeout(20_000)
    const page = await context.newPage()
    const go = (path: string) => page.goto(`${address}${path}`)
    const press = async (name: string) => {
      await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name, exact: true }).click()])
    }
    const signIn = async () => {
      await go('/sign-in')
      await page.locator('#login').fill(login)
      await page.locator('#password').fill(password)
      await press('登录')
    }
    /** The session of this person was begun an hour ago. */
    const grown = () =>
      within(town.db, system(), 'write', (tx) =>
        run(tx, sql`update access.session set proved_at = now() - interval '1 hour' where account = ${asked.account}`),
      )
    return { ...asked, context, page, go, press, signIn, grown }
  }

  test('adds an authenticator by its picture and key, and is asked for a code from then on', async () => {
    const { page, go, press, signIn, context } = await somebody('browser-two')
    await signIn()
    await go('/me/authenticator')
    await press('开始绑定')
    assert.ok(await page.locator('main img').evaluate((image) => (image as HTMLImageElement).naturalWidth > 100))
    const secret = String(await page.locator('main code').textContent()).replaceAll(' ', '')
    await page.locator('#code').fill('000000')
    await press('绑定')
    assert.match(String(await page.locator('#error-summary').textContent()), /不正确/)
    await page.locator('#code').fill(codeOf(secret))
    await press('绑定')
    const codes = await page.locator('main ol code').allInnerTexts()
    assert.equal(codes.length, 10)

    await context.clearCookies()
    await signIn()
    assert.match(String(await page.locator('h1').textContent()), /第二步/)
    await go('/desk')
    assert.match(page.url(), /\/sign-in\?to=/, 'the password alone is not signed in')
    await signIn()
    await page.locator('#code').fill(codeOf(secret, 1))
    await press('登录')
    assert.match(page.url(), /\/desk$/)

    await context.clearCookies()
    await signIn()
    await page.locator('#code').fill(codes[3]!)
    await press('登录')
    assert.match(page.url(), /\/me\/authenticator$/)
    assert.match(String(await page.locator('body').textContent()), /用掉一个恢复码/)
    await context.close()
  })

  test('adds a passkey, signs in by it alone, and shows by it who one is', async () => {
    const { page, go, press, signIn, context, grown } = await somebody('browser-key')
    await virtualKey(context, page)
    await signIn()
    await go('/me/passkeys')
    await page.locator('#title').fill('办公室电脑')
    await press('添加通行密钥')
    await page.getByRole('cell', { name: '办公室电脑' }).waitFor()

    await context.clearCookies()
    await go('/sign-in')
    const sent = page.waitForRequest((request) => request.method() === 'POST')
    await press('用通行密钥登录')
    assert.match(page.url(), /\/desk$/)
    const heard = new URLSearchParams((await sent).postData() ?? '').get('answer')
    const again = await town.call(null, 'POST', '/access/sessions/by-passkey', { answer: heard })
    assert.equal(again.status, 401, 'whoever listened in and sends the same answer again is refused')

    await grown()
    await go('/me/recovery-codes')
    await press('生成 10 个新恢复码（原有的随即作废）')
    assert.match(String(await page.locator('h1').textContent()), /确认是您本人/)
    await press('用通行密钥确认')
    assert.equal((await page.locator('main ol code').allInnerTexts()).length, 10)

    await go('/me/passkeys')
    await press('移除')
    await page.getByText('还没有通行密钥').waitFor()
    await context.clearCookies()
    await go('/sign-in')
    await press('用通行密钥登录')
    assert.match(String(await page.locator('#error-summary').textContent()), /通行密钥没有通过验证/)
    await context.close()
  })

  test('keeps what was typed while it asks who one is', async () => {
    const { page, go, press, signIn, context, grown } = await somebody('browser-grave')
    await signIn()
    await grown()
    await go('/me/tokens')
    await page.locator('#title').fill('月报接口')
    await page.locator('#days').fill('30')
    await press('建立')
    assert.match(String(await page.locator('h1').textContent()), /确认是您本人/)
    await page.locator('#_password').fill('wrong')
    await press('确认并继续')
    assert.match(String(await page.locator('#error-summary').textContent()), /不正确/)
    await page.locator('#_password').fill(password)
    await press('确认并继续')
    await page.getByText('月报接口').first().waitFor()
    await page.getByText('请现在复制').waitFor()
    await context.close()
  })
})

/** A key inside the browser that asks nobody (Chromium's WebAuthn domain). */
async function virtualKey(context: BrowserContext, page: Page): Promise<void> {
  const devtools = await context.newCDPSession(page)
  await devtools.send('WebAuthn.enable')
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
}
