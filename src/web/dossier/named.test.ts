import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { openTown, type Walker } from '../../../test/walker/index.ts'
import { dossierId } from '../../town/index.ts'

let town: Awaited<ReturnType<typeof openTown>>
let wen: Walker
const draft = dossierId('bridge')

describe('people who are named in a dossier', () => {
  before(async () => {
    town = await openTown()
    wen = await town.enter('wen')
  })
  after(() => town.close())

  test('are asked before they are named, by a link that is shown once and needs no account', async () => {
    const asked = { part: 'co-applicant', name: '陆川', organisation: '', contact: 'lu@town.example', _do: 'invite' }
    const invited = await wen.fill(`/dossiers/${draft}/members`, asked)
    const link = /href="(\/invitations\/[\w-]+)"/.exec(invited.html)?.[1]
    assert.ok(link)
    assert.doesNotMatch((await wen.open(`/dossiers/${draft}/members`)).html, /\/invitations\//)
    const page = await town.app.inject({ url: link })
    assert.equal(page.statusCode, 200)
    assert.match(page.body, /大跨桥梁拉索振动在线感知技术研究/)
    const said = await town.app.inject({
      method: 'POST',
      url: link,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: '_do=agree',
    })
    assert.match(said.body, /已确认参加/)
    assert.equal((await town.app.inject({ url: '/invitations/no-such-link' })).statusCode, 404)
  })

  test('write beside the lead once they have agreed, and cannot submit', async () => {
    const lu = await town.enter('lu')
    const section = await lu.open(`/dossiers/${draft}/sections/content`)
    assert.match(section.path, /sections\/content$/)
    const check = await lu.open(`/dossiers/${draft}/check`)
    assert.match(check.html, /由项目负责人文静提交/)
  })

  test('strangers see nothing of it', async () => {
    const gu = await town.enter('gu')
    assert.equal((await gu.open(`/dossiers/${draft}`)).status, 404)
  })
})

describe('the papers of a dossier', () => {
  before(async () => {
    town = await openTown()
    wen = await town.enter('wen')
  })
  after(() => town.close())

  test('can be previewed as a PDF before submission', async () => {
    const pdf = await wen.open(`/dossiers/${draft}/print`)
    assert.equal(pdf.status, 200)
    assert.match(pdf.html, /^%PDF/)
  })

  test('are uploaded with the section, kept, taken out again, and refused when they are not what their name says', async () => {
    const section = `/dossiers/${draft}/sections/attachments`
    const bytes = await wen.bytes(`/dossiers/${draft}/print`)
    const file = { field: 'answers.body_file', name: '研究方案.pdf', bytes }
    const kept = await wen.bring(section, { _do: 'stay' }, file)
    assert.equal(kept.status, 200)
    const detach = /value="(detach\.[0-9a-f-]{36})"/.exec(kept.html)?.[1]
    assert.match(kept.html, /研究方案\.pdf/)
    const without = await wen.fill(section, { _do: detach ?? '' })
    assert.doesNotMatch(without.html, /研究方案\.pdf/)
    const wrong = await wen.bring(section, { _do: 'stay' }, { ...file, bytes: Buffer.from('MZ not a document') })
    assert.equal(wrong.status, 422)
  })

  test('say on the review tab what each stage came to, and on every tab who holds the dossier', async () => {
    const slope = dossierId('slope')
    for (const tab of ['form', 'attachments', 'checks', 'review', 'money', 'timeline'])
      assert.equal((await wen.open(`/dossiers/${slope}?tab=${tab}`)).status, 200, tab)
    assert.match((await wen.open(`/en/dossiers/${slope}?tab=review`)).html, /recommended/)
  })

  test('are kept by the host with its yearly figures, losses with their sign', async () => {
    const host = await town.enter('host')
    const figures = { 'figures.staff': '１２０', 'figures.revenue_fen': '3,200', 'figures.profit_fen': '-12.5' }
    const saved = await host.fill('/host/years/2024', { ...figures, as_of: '2024-12-31', source: '审计报告' })
    assert.equal(saved.status, 200)
    const sheet = await host.open('/host/years/2024')
    assert.match(sheet.html, /value="120"/)
    assert.match(sheet.html, /value="-12.5"/)
  })
})
