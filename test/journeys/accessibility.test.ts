import assert from 'node:assert/strict'
import { createRequire } from 'node:module'
import { after, before, describe, test } from 'node:test'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { system } from '../../src/platform/actor.ts'
import { perform } from '../../src/platform/perform.ts'
import { clockCheckOverlaps } from '../../src/procedure/index.ts'
import { townId } from '../../src/town/index.ts'
import { pages } from '../../src/web/index.ts'
import { browser } from '../cluster/browser.ts'
import { visits, without } from './every-page.ts'
import { openTownToPrograms } from './programs.ts'

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js')
type Found = {
  readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[]
}

describe('every page, in both languages, wide and on a phone', () => {
  let town: Awaited<ReturnType<typeof openTownToPrograms>>
  let window: Browser
  let address: string
  const contexts = new Map<string, BrowserContext>()
  before(async () => {
    town = await openTownToPrograms()
    // The notice of the earlier round is over and its agreements are sent, so that their pages have something to show.
    await town.pass(20)
    await town.does('officer', 'POST', `/notices/${townId('notice earlier')}/closing`, {})
    await perform(town.db, clockCheckOverlaps, {}, { actor: system(), received: town.now(), via: 'job', lang: 'zh' })
    address = await town.app.listen({ host: '127.0.0.1', port: 0 })
    window = await browser()
  })
  after(async () => {
    await window.close()
    await town.close()
  })

  async function contextOf(who: string | null): Promise<BrowserContext> {
    const known = contexts.get(who ?? '')
    if (known) return known
    const context = await window.newContext({ bypassCSP: true })
    if (who) await context.addCookies([{ name: 'zhuke', value: await town.tokenOf(who), url: address }])
    contexts.set(who ?? '', context)
    return context
  }

  async function faults(page: Page): Promise<string[]> {
    await page.addScriptTag({ path: axe })
    const found = (await page.evaluate('axe.run(document, { resultTypes: ["violations"] })')) as Found
    const wide = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')
    return [
      ...found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`),
      ...(Number(wide) > 1 ? [`is ${wide} px wider than its window`] : []),
    ]
  }

  async function look(lang: '' | '/en', width: number): Promise<string[]> {
    const found: string[] = []
    for (const [who, path] of Object.values(visits).flat()) {
      const page = await (await contextOf(who)).newPage()
      await page.setViewportSize({ width, height: 900 })
      const answer = await page.goto(`${address}${lang}${path === '/' && lang ? '' : path}`)
      if (answer?.status() !== 200) found.push(`${who} ${lang}${path}: answered ${answer?.status()}`)
      else found.push(...(await faults(page)).map((fault) => `${who} ${lang}${path}: ${fault}`))
      await page.close()
    }
    return found
  }

  test('each page has a visit here, or a reason why not', () => {
    const known = new Set([...Object.keys(visits), ...Object.keys(without)])
    const patterns = pages.filter((page) => page.view).map((page) => page.path)
    assert.deepEqual(
      patterns.filter((path) => !known.has(path)),
      [],
    )
    assert.deepEqual(
      [...known].filter((path) => !patterns.includes(path)),
      [],
    )
  })

  test('in Chinese at 1280 pixels axe finds nothing', async () => assert.deepEqual(await look('', 1280), []))
  test('in English at 390 pixels axe finds nothing and nothing is wider than the phone', async () =>
    assert.deepEqual(await look('/en', 390), []))

  test('the check itself finds a picture without words and a field without a label', async () => {
    const page = await (await contextOf(null)).newPage()
    await page.setContent(
      '<!doctype html><html lang="zh"><title>x</title><main><h1>x</h1><img src="x.png"><input></main></html>',
    )
    const found = (await faults(page)).join('\n')
    assert.match(found, /image-alt/)
    assert.match(found, /label/)
  })
})
