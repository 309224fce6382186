import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { dossierId, rounds } from '../../src/town/index.ts'
import { openBrowsedTown, type Person } from './browsed.ts'

const pages = [`/rounds/${rounds.open}`, `/dossiers/${dossierId('bridge')}/sections/content`, '/desk']

describe('large type (长者大字) on a phone of 390 pixels', () => {
  let town: Awaited<ReturnType<typeof openBrowsedTown>>
  let wen: Person
  const usual = new Map<string, readonly Drawn[]>()
  before(async () => {
    town = await openBrowsedTown('zh')
    wen = await town.as('wen')
    await wen.page.setViewportSize({ width: 390, height: 800 })
    for (const path of pages) usual.set(path, await drawnOn(path))
  })
  after(() => town.close())

  async function drawnOn(path: string): Promise<readonly Drawn[]> {
    await wen.go(path)
    return wen.page.evaluate(everyText)
  }
  const control = (says: string) => wen.page.locator('header').getByRole('link', { name: says })
  const isLarge = () => wen.page.locator('html.zk-large').count()

  test('its control switches it on and comes back to the same page, in the same view', async () => {
    await wen.go(`/dossiers/${dossierId('bridge')}?tab=timeline`)
    await control('长者大字').click()
    await control('标准字号').waitFor()
    assert.equal(await isLarge(), 1)
    assert.match(wen.page.url(), /\?tab=timeline$/)
  })

  for (const path of pages)
    test(`${path}: every text is drawn at least a fifth larger, and nothing is wider than the phone`, async () => {
      const large = await drawnOn(path)
      const before = usual.get(path)!
      assert.ok(before.length > 20 && large.length >= before.length - 1, `${before.length} texts, then ${large.length}`)
      const known = new Map(before.map(({ text, tall }) => [text, tall]))
      const small = large.filter(({ text, tall }) => tall < 1.2 * (known.get(text) ?? 0))
      assert.deepEqual(small, [])
      assert.deepEqual(await wen.page.evaluate(tooWide), [])
    })

  test('it stays on over pages, in English too, and is switched off where it was switched on', async () => {
    for (const path of ['/rounds', '/dossiers', '/help', '/en/rounds', '/']) {
      await wen.go(path)
      assert.equal(await isLarge(), 1, `${path} is in the usual type`)
      assert.deepEqual(await wen.page.evaluate(tooWide), [], path)
    }
    await control('标准字号').click()
    await control('长者大字').waitFor()
    for (const path of pages) assert.deepEqual(await drawnOn(path), usual.get(path), path)
  })
})

type Drawn = { readonly text: string; readonly tall: number }

/** Runs in the browser: each text that is seen, and how tall its first letter is drawn. */
function everyText(): Drawn[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const found: Drawn[] = []
  const met = new Map<string, number>()
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = (node.textContent ?? '').trim()
    const range = document.createRange()
    range.setStart(node, 0)
    range.setEnd(node, Math.min(1, node.textContent!.length))
    const tall = Math.round(range.getBoundingClientRect().height * 10) / 10
    if (!text || tall <= 4) continue
    // The same words may stand in two places.
    const times = (met.get(text) ?? 0) + 1
    met.set(text, times)
    found.push({ text: `${text.slice(0, 40)} ${times}`, tall })
  }
  for (const field of document.querySelectorAll<HTMLElement>('input:not([type="hidden"]), textarea, select')) {
    const drawn =
      Number.parseFloat(getComputedStyle(field).fontSize) * (field.getBoundingClientRect().width / field.offsetWidth)
    found.push({ text: `field ${field.getAttribute('name')}`, tall: Math.round(drawn * 10) / 10 })
  }
  return found
}

/** Runs in the browser: what reaches over the edge of the phone and cannot be scrolled to inside a frame of its own. */
function tooWide(): string[] {
  const edge = document.documentElement.clientWidth + 1
  const over = [...document.body.querySelectorAll('*')].filter((one) => {
    if (one.getBoundingClientRect().right <= edge || one.closest('.govuk-visually-hidden')) return false
    for (let around = one.parentElement; around; around = around.parentElement)
      if (getComputedStyle(around).overflowX !== 'visible') return false
    return true
  })
  return [
    ...over.map((one) => one.outerHTML.slice(0, 100)),
    ...(document.documentElement.scrollWidth > edge
      ? [`the page is ${document.documentElement.scrollWidth} wide`]
      : []),
  ]
}
