import assert from 'node:assert/strict'
import type { Browser, BrowserContext, Page, Response } from 'playwright-core'
import type { Lang } from '../../src/platform/text.ts'
import { browser } from '../cluster/browser.ts'
import { openTownToPrograms } from './programs.ts'

/** A person at a browser: fields are found by their names, buttons by what they say in the person's language. */
export type Person = {
  readonly page: Page
  go(path: string): Promise<void>
  fill(fields: Readonly<Record<string, string>>): Promise<void>
  unfold(zh: string, en: string): Promise<void>
  tick(name: string, value?: string): Promise<void>
  attach(name: string, file: string, bytes: Buffer): Promise<void>
  press(zh: string, en: string): Promise<void>
  sees(zh: string, en?: string): Promise<void>
  /** Reads on the line of stages where the dossier stands: every stage is listed there, one is the present one. */
  stands(zh: string, en: string): Promise<void>
  leave(): Promise<void>
}

/** The town served on this machine, and its people, each with a browser window of their own. */
export async function openBrowsedTown(lang: Lang, options: { readonly script?: boolean } = {}) {
  const town = await openTownToPrograms()
  const address = await town.app.listen({ host: '127.0.0.1', port: 0 })
  const window: Browser = await browser()

  async function as(who: string): Promise<Person> {
    const context = await window.newContext({
      javaScriptEnabled: options.script ?? true,
      viewport: { width: 1280, height: 900 },
    })
    await context.addCookies([{ name: 'zhuke', value: await town.tokenOf(who), url: address }])
    // On a loaded machine a page may take long; what is not there by then will not come.
    context.setDefaultTimeout(20_000)
    return personIn(context, await context.newPage(), address, lang)
  }
  async function close(): Promise<void> {
    await window.close()
    await town.close()
  }
  return { ...town, as, close }
}

function personIn(context: BrowserContext, page: Page, address: string, lang: Lang): Person {
  return {
    page,
    async go(path) {
      const answer = await page.goto(`${address}${lang === 'en' ? '/en' : ''}${path}`)
      assert.equal(answer?.status(), 200, `${path} answered ${answer?.status()}`)
    },
    async fill(fields) {
      for (const [name, value] of Object.entries(fields)) {
        const field = page.locator(`[name="${name}"]:visible`).first()
        if ((await field.evaluate((element) => element.tagName)) === 'SELECT') await field.selectOption(value)
        else await field.fill(value)
      }
    },
    async unfold(zh, en) {
      await page
        .locator('main summary')
        .filter({ hasText: lang === 'zh' ? zh : en })
        .first()
        .click()
    },
    async tick(name, value) {
      await page
        .locator(`[name="${name}"]${value === undefined ? '' : `[value="${value}"]`}`)
        .first()
        .check()
    },
    async attach(name, file, bytes) {
      await page
        .locator(`input[type="file"][name="${name}"]`)
        .setInputFiles({ name: file, mimeType: 'application/pdf', buffer: bytes })
    },
    async press(zh, en) {
      const button = page
        .locator('main')
        .getByRole('button', { name: lang === 'zh' ? zh : en, exact: true })
        .first()
      await answered(page, () => button.click())
    },
    async sees(zh, en = zh) {
      await page
        .getByText(lang === 'zh' ? zh : en)
        .first()
        .waitFor()
    },
    async stands(zh, en) {
      await page
        .locator('main [aria-current="step"]')
        .filter({ hasText: lang === 'zh' ? zh : en })
        .waitFor()
    },
    leave: () => context.close(),
  }
}

/** Presses and waits for the page that answers; a refusal on it, or a fault of the platform, ends the journey. */
export async function answered(page: Page, press: () => Promise<void>): Promise<void> {
  const isThePage = (one: Response) => one.frame() === page.mainFrame() && one.request().isNavigationRequest()
  const [answer] = await Promise.all([
    page.waitForResponse((one) => isThePage(one) && (one.status() < 300 || one.status() >= 400)),
    page.waitForEvent('load'),
    press(),
  ])
  const wrong = page.locator('#error-summary')
  if ((await wrong.count()) > 0) throw new Error(`${page.url()}: ${await wrong.textContent()}`)
  assert.equal(answer.status(), 200, `${page.url()} answered ${answer.status()}`)
}
