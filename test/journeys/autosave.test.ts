import { after, before, describe, test } from 'node:test'
import { dossierId } from '../../src/town/index.ts'
import { answered, openBrowsedTown } from './browsed.ts'

const section = `/dossiers/${dossierId('bridge')}/sections/content`

describe('a section saves itself while its writer goes on', () => {
  let town: Awaited<ReturnType<typeof openBrowsedTown>>
  before(async () => {
    town = await openBrowsedTown('zh')
  })
  after(() => town.close())

  test('a button pressed before the answer of such a save waits for it: nobody is overtaken by themself', async () => {
    const wen = await town.as('wen')
    const saved = Promise.withResolvers<void>()
    const pressed = Promise.withResolvers<void>()
    await wen.page.route(`**${section}`, async (route) => {
      if (!route.request().postData()?.includes('_autosave=1')) return route.continue()
      // The platform has saved, and its answer is still on the way.
      const response = await route.fetch()
      saved.resolve()
      await pressed.promise
      return route.fulfill({ response })
    })
    await wen.go(section)
    await wen.fill({ 'answers.aims': '山区桥梁拉索长期振动，需要在线感知。' })
    await saved.promise
    await wen.fill({ 'answers.aims': '山区桥梁拉索长期振动，需要在线感知和预警。' })
    await answered(wen.page, async () => {
      await wen.page.locator('main').getByRole('button', { name: '保存', exact: true }).click({ noWaitAfter: true })
      pressed.resolve()
    })
    await wen.go(section)
    await wen.page.locator('[name="answers.aims"]').filter({ hasText: '需要在线感知和预警' }).waitFor()
    await wen.leave()
  })
})
