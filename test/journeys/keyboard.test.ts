import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { cases, dossierId, signInLinks } from '../../src/town/index.ts'
import { openBrowsedTown, type Person } from './browsed.ts'
import { keys } from './keys.ts'

const bridge = dossierId('bridge')
const { title } = cases.find((one) => one.key === 'bridge')!

describe('with the keyboard alone', () => {
  let town: Awaited<ReturnType<typeof openBrowsedTown>>
  let wen: Person
  let at: ReturnType<typeof keys>
  before(async () => {
    town = await openBrowsedTown('zh')
    wen = await town.as('wen')
    // Whoever sits down at the keyboard is a stranger first.
    await wen.page.context().clearCookies()
    at = keys(wen.page)
  })
  after(() => town.close())

  test('a wrong password is told where the keyboard stands, and the fields are one step on', async () => {
    await wen.go('/sign-in')
    await at.toField('login')
    await at.type('nobody')
    assert.equal((await at.tab()).name, 'password')
    await at.type('wrong password')
    await at.press('Enter')
    await wen.sees('没有办成')
    assert.match((await at.stop()).place, /id="error-summary"/)
    assert.equal((await at.toField('login')).kind, 'input')
  })

  test('the link of a person leads in, and the first stop of the page skips to its main part', async () => {
    const links = await signInLinks(town.db, town.now())
    await wen.go(links.find(({ persona }) => persona.key === 'wen')!.path)
    assert.equal(new URL(wen.page.url()).pathname, '/desk')
    assert.equal((await at.tab()).says, '跳到正文')
    await at.press('Enter')
    await wen.page.waitForURL(/#main$/)
    await at.tab()
    const inMain = await wen.page.evaluate(() => document.activeElement?.closest('main') !== null)
    assert.ok(inMain, 'the stop after the skip link is not in the main part')
  })

  test('every stop of the desk, the list, the dossier, its form and its check is seen and in the order of the page', async () => {
    for (const path of [
      '/desk',
      '/dossiers',
      `/dossiers/${bridge}`,
      `/dossiers/${bridge}/sections/content`,
      `/dossiers/${bridge}/check`,
    ]) {
      await wen.go(path)
      let stops = 0
      // Each stop lies behind the one before, so the keyboard comes to the end of the page.
      while ((await at.tab()).kind !== 'body') stops += 1
      assert.ok(stops > 10, `${path} has ${stops} stops`)
    }
  })

  test('she opens her dossier from the list and its section from the form', async () => {
    await wen.go('/desk')
    await at.toText('我的办件')
    await at.enter()
    await at.toText(title)
    await at.enter()
    assert.equal(new URL(wen.page.url()).pathname, `/dossiers/${bridge}`)
    await at.toText('研究内容')
    await at.enter()
    assert.match(wen.page.url(), /sections\/content/)
  })

  test('she fills the section, chooses with the arrow keys, goes back with Shift and Tab, and saves', async () => {
    await at.toField('answers.background')
    await at.type('山区大跨桥梁拉索长期振动，现有监测难以在线。')
    await at.toField('answers.aims')
    await at.type('突破在线感知的两项关键技术。')
    assert.equal((await at.to(({ name }) => name === 'answers.background', 'background', true)).kind, 'textarea')
    await at.toField('answers.ethics')
    await at.press('Space')
    await at.press('ArrowDown')
    assert.equal(await wen.page.locator('[name="answers.ethics"]:checked').inputValue(), 'no')
    await at.toText('保存')
    await at.enter()
    await wen.page.getByRole('status').filter({ hasText: '已保存' }).first().waitFor()
    assert.match(await wen.page.locator('[name="answers.aims"]').inputValue(), /两项关键技术/)
  })

  test('the check page names what is missing, and each name leads into its field', async () => {
    await at.toText('返回任务清单')
    await at.enter()
    await at.toText('核对并提交')
    await at.enter()
    await at.to(({ place }) => /check=1#answers/.test(place), 'what is missing')
    await at.enter()
    await fieldReached()
  })

  test('a refusal is where the keyboard stands, and Enter on its first line leads to the field', async () => {
    await wen.go(`/dossiers/${bridge}/check`)
    await at.toText('提交')
    await at.press('Enter')
    await wen.sees('没有办成')
    assert.match((await at.stop()).place, /id="error-summary"/)
    const problem = await at.tab()
    await at.enter()
    const field = await fieldReached()
    assert.ok(field.startsWith('answers.'), `${problem.says} led to ${field}`)
  })

  /** The address names a field, and the keyboard stands in it or one step before it. */
  async function fieldReached(): Promise<string> {
    const field = decodeURIComponent(new URL(wen.page.url()).hash.slice(1))
    await wen.page.locator(`[id="${field}"]`).waitFor()
    const stop = await at.stop()
    const name = stop.name || (await at.tab()).name
    assert.ok(field && name.startsWith(field), `the way to ${field} led to ${name}`)
    return field
  }
})
