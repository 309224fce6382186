import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { after, before, describe, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { system } from '#platform/actor'
import { perform } from '#platform/perform'
import { browser } from '../../../test/cluster/browser.ts'
import { openTown } from '../../../test/walker/index.ts'
import { makeLink, signInByLink } from '../../access/index.ts'
import { grantOf, persona, rounds } from '../../town/index.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
type Axe = { readonly axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } }
const round = `/officer/rounds/${rounds.open}`
const parts = ['basics', 'questions', 'conditions', 'rubric', 'stages', 'whole', 'publish']
const officers = [
  '/officer/rounds',
  '/officer/rounds/new',
  ...['', '/dossiers', '/pool', '/propose', '/proposals', '/guide', '/addendum', '/extension', '/cancel'].map(
    (at) => round + at,
  ),
  '/officer/inquiries',
  '/officer/programmes',
  '/officer/programmes/key-rd',
  ...parts.map((part) => `/officer/programmes/key-rd/edit?part=${part}`),
]
const administrators = [
  '/admin',
  ...[
    'people',
    'roles',
    'mandates',
    'parameters',
    'parameters?key=publicity.days',
    'calendar',
    'letters',
    'outbox',
    'deputies',
  ].map((at) => `/admin/${at}`),
  `/admin/people/${persona('officer').id}`,
]

describe('the workspaces of officers and administrators', () => {
  let town: Awaited<ReturnType<typeof openTown>>
  let chrome: Browser
  let address: string
  before(async () => {
    town = await openTown()
    address = await town.app.listen({ host: '127.0.0.1', port: 0 })
    chrome = await browser()
  })
  after(async () => {
    await chrome.close()
    await town.close()
  })

  async function as(key: string, width: number): Promise<Page> {
    const one = persona(key)
    const by = { received: new Date(), via: 'cli', lang: 'zh', actor: system() } as const
    const link = await perform(town.db, makeLink, { person: one.id, standing: grantOf(one) }, by)
    const { token } = await perform(town.db, signInByLink, link, { ...by, from: '127.0.0.1' })
    const context = await chrome.newContext({ viewport: { width, height: 900 } })
    await context.addCookies([{ name: 'zhuke', value: token, url: address }])
    return context.newPage()
  }
  async function faultsAt(page: Page, path: string): Promise<string[]> {
    await page.goto(`${address}${path}`)
    await page.evaluate(axe)
    const found = await page.evaluate(async () => {
      const { violations } = await (globalThis as unknown as Axe).axe.run()
      const { scrollWidth, clientWidth } = document.documentElement
      return [
        ...violations.map((one) => `${one.id} ${one.nodes[0]?.html.slice(0, 120)}`),
        ...(scrollWidth > clientWidth ? [`wider than the screen by ${scrollWidth - clientWidth}`] : []),
      ]
    })
    return found.map((fault) => `${path}: ${fault}`)
  }

  for (const [who, paths] of [
    ['officer', officers],
    ['system-admin', administrators],
  ] as const)
    test(`are free of barriers for the ${who}, in Chinese on a screen and in English on a phone`, async () => {
      const found: string[] = []
      const wide = await as(who, 1280)
      for (const path of paths) found.push(...(await faultsAt(wide, path)))
      const phone = await as(who, 375)
      for (const path of paths) found.push(...(await faultsAt(phone, `/en${path}`)))
      assert.deepEqual(found, [])
    })
})
