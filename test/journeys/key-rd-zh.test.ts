import { after, before, describe } from 'node:test'
import { openBrowsedTown } from './browsed.ts'
import { tellKeyRd } from './story.ts'

describe('key R&D from opening to sealed agreement, by the people of the town in a browser, in Chinese', () => {
  let town: Awaited<ReturnType<typeof openBrowsedTown>>
  before(async () => {
    town = await openBrowsedTown('zh')
  })
  after(() => town.close())
  tellKeyRd('zh', () => town)
})
