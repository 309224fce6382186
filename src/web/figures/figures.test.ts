import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { openTown } from '../../../test/walker/index.ts'

describe('figures at the browser, without script', () => {
  let town: Awaited<ReturnType<typeof openTown>>
  before(async () => {
    town = await openTown()
  })
  after(() => town.close())

  test('a leader cuts by two, reads the definition under the table, and takes it as a spreadsheet', async () => {
    const leader = await town.enter('deputy')
    const seen = await leader.fill('/figures', { rows: 'region', columns: 'kind' })
    assert.match(seen.path, /^\/figures\/[0-9a-f-]{36}$/)
    assert.match(seen.html, /截止时间前提交过的申报，含后来撤回和未通过的/)
    assert.match(seen.html, /花溪区/)
    assert.match((await leader.open(`${seen.path}?measure=approved_fen`)).html, /万元/)
    assert.match((await leader.open(`/en${seen.path}`)).html, /Region of the host by Kind of host/)
    const sheet = await leader.bytes(`${seen.path}/export`)
    assert.equal(sheet.subarray(0, 2).toString(), 'PK')
    assert.match((await leader.open('/figures')).html, new RegExp(seen.path))
  })

  test('a day that is not over comes back with everything that was chosen', async () => {
    const leader = await town.enter('deputy')
    const seen = await leader.fill('/figures', { rows: 'programme', columns: 'year', cutOff: '2999-01-01' })
    assert.equal(seen.status, 422)
    assert.match(seen.html, /还没有过完/)
    assert.match(seen.html, /value="programme" selected/)
  })

  test('a supervisor reads what clause 18 names, each with its definition and the records behind it', async () => {
    const supervisor = await town.enter('supervisor')
    const { html, status } = await supervisor.open('/supervisor/measures')
    assert.equal(status, 200)
    assert.match(html, /由专业机构作出的形式审查结论/)
    assert.match(html, /平均单项资助/)
    assert.match(html, /\d天|\d+ 天（\d 项）/)
    assert.match(html, /滑坡深部位移光纤测量仪研发/)
    assert.match(html, /统一目录建成后才能统计，现在不能/)
    assert.match((await supervisor.open('/en/supervisor/measures?year=2001')).html, /Nothing to count yet/)
    assert.equal((await (await town.enter('wen')).open('/supervisor/measures')).status, 403)
  })
})
