import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { after, before, describe, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import type { Browser } from 'playwright-core'
import { browser } from '../../../test/cluster/browser.ts'
import { openTown } from '../../../test/walker/index.ts'
import { townId } from '../../town/index.ts'
import { styleAddress } from '../assets/serve.ts'

const round = `/rounds/${townId('round open')}`
const addresses = [
  '/',
  '/rounds',
  '/rounds?state=coming',
  round,
  `${round}/form`,
  `${round}/questions`,
  '/results',
  '/notices',
  '/rules',
  '/rules?on=2018-01-01',
  '/programmes/key-rd',
  '/search',
  '/search?q=山地',
  '/subscribe',
  '/help',
  '/developers',
  '/charter',
  '/self-check/work-permit',
  '/sign-in',
  '/register',
  '/no/such/page',
]
const inEnglish = (path: string) => `/en${path === '/' ? '' : path}`
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

let town: Awaited<ReturnType<typeof openTown>>
let chromium: Browser
let at: string
before(async () => {
  town = await openTown()
  await town.app.listen({ port: 0, host: '127.0.0.1' })
  at = `http://127.0.0.1:${(town.app.server.address() as { port: number }).port}`
  chromium = await browser()
})
after(async () => {
  await chromium?.close()
  await town?.close()
})
const open = async (path: string) => (await town.app.inject(encodeURI(path))) as { body: string; statusCode: number }

describe('the public pages', () => {
  test('answer in both languages, without an account and without script', async () => {
    for (const path of addresses)
      for (const [lang, one] of [
        ['zh-CN', path],
        ['en', inEnglish(path)],
      ] as const) {
        const { body, statusCode } = await open(one)
        assert.equal(statusCode, path === '/no/such/page' ? 404 : 200, one)
        assert.match(body, new RegExp(`<html lang="${lang}"`), one)
        assert.doesNotMatch(body, /undefined|\[object Object\]|NaN/, one)
        // A passkey needs the browser's help; the page works without it.
        if (path !== '/sign-in') assert.doesNotMatch(body, /<script/, one)
      }
  })

  test('cost a slow line at most 100 KB, the style sheet included', async () => {
    const sheet = gzipSync((await open(styleAddress())).body).length
    for (const path of addresses) {
      const bytes = gzipSync((await open(path)).body).length + sheet
      assert.ok(bytes < 100_000, `${path}: ${bytes} bytes`)
    }
  })

  test('show nothing to axe, wide and on a phone, in both languages', async () => {
    const wrong: string[] = []
    for (const width of [1280, 390]) {
      const page = await chromium.newPage({ viewport: { width, height: 900 } })
      for (const path of width === 390 ? addresses.slice(0, 9) : addresses.flatMap((one) => [one, inEnglish(one)])) {
        await page.goto(at + path)
        await page.evaluate(axe)
        const found = await page.evaluate(
          'axe.run().then(({violations}) => violations.map(({id, nodes}) => id + " " + nodes[0].html))',
        )
        wrong.push(...(found as string[]).map((one) => `${path} at ${width}: ${one}`))
        if (await page.evaluate('document.documentElement.scrollWidth > innerWidth'))
          wrong.push(`${path} at ${width} is too wide`)
      }
      await page.close()
    }
    assert.deepEqual(wrong, [])
  })
})

describe('a round', () => {
  test('says its dates with the weekday and how long is left, its numbers, and the whole form before anything is started', async () => {
    const { body } = await open(round)
    assert.match(body, /（周[一二三四五六日]） 17:00/)
    assert.match(body, /还有 \d+ 天/)
    assert.match(body, /实施期不超过 36 个月/)
    const form = (await open(`${round}/form`)).body
    assert.match(form, /项目名称/)
    assert.match(form, /为什么要填/)
    assert.match(form, /承诺书/)
  })

  test('that is for practice is not listed', async () => {
    for (const path of ['/', '/rounds', '/feed.xml', '/search?q=演练'])
      assert.doesNotMatch((await open(path)).body, /演练批次/)
  })
})

describe('a question on a round', () => {
  test('can be asked without an account, and one that is too short says so and keeps what was typed', async () => {
    const ask = (text: string) =>
      town.app.inject({
        method: 'POST',
        url: `${round}/questions`,
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        payload: new URLSearchParams({ text, name: '一位读者', _csrf: '' }).toString(),
      })
    const short = await ask('嗯')
    assert.equal(short.statusCode, 422)
    assert.match(short.body, /至少 4 个字/)
    assert.match(short.body, />嗯<\/textarea>/)
    assert.match(short.body, /href="#text"/)

    assert.equal((await ask('自筹资金可以分两年到位吗？')).statusCode, 303)
  })
})

describe('the feed', () => {
  test('is Atom that a reader can follow, with an id for each entry', async () => {
    const { body } = await open('/feed.xml')
    assert.match(body, /^<\?xml version="1.0"/)
    assert.match(body, /<feed xmlns="http:\/\/www.w3.org\/2005\/Atom" xml:lang="zh-CN">/)
    const ids = [...body.matchAll(/<id>(.*?)<\/id>/g)].map(([, id]) => id)
    assert.equal(new Set(ids).size, ids.length)
    assert.ok(ids.length > 2)
  })
})
