import { after, before, describe } from 'node:test'
import { openBrowsedTown } from './browsed.ts'
import { tellKeyRd } from './story.ts'

describe('the same call with script switched off: every page works by its links and buttons', () => {
  let town: Awaited<ReturnType<typeof openBrowsedTown>>
  before(async () => {
    town = await openBrowsedTown('zh', { script: false })
  })
  after(() => town.close())
  tellKeyRd('zh', () => town)
})
