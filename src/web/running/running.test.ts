import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { newId } from '#platform/ids'
import { ask, perform } from '#platform/perform'
import { openTown, type Walker } from '../../../test/walker/index.ts'
import {
  checkAgreement,
  closeNotice,
  readAgreement,
  saveAgreement,
  sealAgreement,
  submitAgreement,
} from '../../procedure/index.ts'
import { closePrinter, closeReaders } from '../../repository/index.ts'
import { actorAs, daysFrom, dossierId, townId } from '../../town/index.ts'

const gearbox = dossierId('gearbox')
const life = `/dossiers/${gearbox}/run`
const pdf = Buffer.from(
  '%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\nxref\n0 4\n0000000000 65535 f \n0000000009 00000 n \n0000000052 00000 n \n0000000101 00000 n \ntrailer<</Size 4/Root 1 0 R>>\nstartxref\n165\n%%EOF',
)

describe('the life of an agreement through its pages, without script', () => {
  let town: Awaited<ReturnType<typeof openTown>>
  let lead: Walker
  let officer: Walker
  const later = (days: number) => daysFrom(new Date(), days)
  // biome-ignore lint/suspicious/noExplicitAny: the acts of a story, one after the other.
  const does = (who: string, act: any, input: object, days: number): Promise<any> =>
    perform(town.db, act, input as never, {
      actor: actorAs(who),
      received: later(days),
      key: newId(),
      via: 'api',
      lang: 'zh',
    })
  before(async () => {
    town = await openTown()
    await does('officer', closeNotice, { notice: townId('notice earlier') }, 20)
    const opened = await ask(
      town.db,
      readAgreement,
      { dossier: gearbox },
      { actor: actorAs('gu'), received: later(21), lang: 'zh' },
    )
    const { content, version } = opened.agreement
    const { instalments: _, ...terms } = content
    await does('gu', saveAgreement, { dossier: gearbox, version, content: terms }, 21)
    await does('gu', submitAgreement, { dossier: gearbox }, 21)
    await does('officer', checkAgreement, { dossier: gearbox, verdict: 'ok' }, 22)
    for (const [step, who] of [
      ['lead', 'gu'],
      ['host', 'host3'],
      ['bureau', 'officer'],
    ] as const)
      await does(who, sealAgreement, { dossier: gearbox, step, way: 'electronic' }, 23)
    lead = await town.enter('gu')
    officer = await town.enter('officer')
  })
  after(async () => {
    await closeReaders()
    await closePrinter()
    await town.close()
  })

  test('begins with the last seal: the end of the term and the limit for results stand on the page', async () => {
    const page = await lead.open(life)
    assert.match(page.html, /在研/)
    assert.match(page.html, /验收申请截止/)
    assert.ok(!page.html.includes('<dd class="govuk-summary-list__value">—</dd>'))
    assert.match((await lead.open(`/dossiers/${gearbox}`)).html, /执行、变更与验收/)
    assert.match((await officer.open('/running')).html, /精密减速器回差在线检测技术研究/)
  })

  test('takes the progress of the year, and keeps what was typed when a sum is none', async () => {
    const year = String(new Date().getFullYear())
    const wrong = await lead.fill(life, { _do: 'progress', year, done: '完成样机两台，测试顺利。', spentFen: '很多' })
    assert.match(wrong.html, /完成样机两台，测试顺利。/)
    const sent = await lead.fill(life, {
      _do: 'progress',
      year,
      done: '完成样机两台，测试顺利。',
      spentFen: '120,000.50',
    })
    assert.match(sent.html, /120,000\.50/)
  })

  test('an extension is asked for, stands side by side, and is approved by the officer', async () => {
    const end = /结束日期[\s\S]*?(\d{4})年(\d{1,2})月(\d{1,2})日/.exec((await lead.open(life)).html)!
    const next = `${Number(end[1]) + 1}-${end[2]!.padStart(2, '0')}-01`
    const form = await lead.open(`${life}/change?kind=term`)
    assert.match(form.html, /新的结束日期/)
    const asked = await lead.fill(`${life}/change?kind=term`, {
      kind: 'term',
      endsOn: next,
      reason: '样机测试季节性强',
    })
    assert.match(asked.html, /待审批/)
    const page = await officer.open(life)
    assert.match(page.html, /变更前[\s\S]*变更后/)
    const change = /name="change" value="([^"]+)"/.exec(page.html)![1]!
    const silent = await officer.fill(life, { _do: 'decide', change, verdict: 'refused', reason: '' })
    assert.match(silent.html, /不批准要写明理由/)
    await officer.fill(life, { _do: 'decide', change, verdict: 'approved', reason: '' })
    const months = `${Number(end[1]) + 1}年${end[2]}月1日`
    assert.ok((await lead.open(life)).html.includes(months))
  })

  test('a change of targets shows another row at once and loses nothing', async () => {
    const form = await lead.open(`${life}/change?kind=terms`)
    assert.match(form.html, /指标 1/)
    const rows = form.html.match(/name="targets\.\d+\.applied"/g)!.length
    const more = await lead.raw(`${life}/change?kind=terms`, {
      kind: 'terms',
      _do: 'add.targets',
      reason: '新增一项',
      'targets.0.applied': '0',
    })
    assert.equal(more.status, 200)
    assert.match(more.body, /新增一项/)
    assert.ok(more.body.match(/name="targets\.\d+\.applied"/g)!.length >= rows - 1)
  })

  test('acceptance tells what is missing, is judged, put right once and ends with a certificate', async () => {
    const path = `${life}/acceptance`
    const empty = await lead.fill(path, { summary: '完成' })
    assert.match(empty.html, /还有 \d+ 处需要补充/)
    const form = await lead.open(path)
    const targets = [...form.html.matchAll(/name="(targets\.\d+)"/g)].map(([, name]) => [
      name!,
      '已完成，见第三方检测报告',
    ])
    const said = {
      summary: '完成全部研究任务，形成在线检测样机两台并在两家企业应用。',
      ...Object.fromEntries(targets),
      reportNumber: 'KJBG-2027-0001',
      dataNumber: '无科学数据：仅有企业生产数据',
    }
    const missing = await lead.fill(path, said)
    assert.match(missing.html, /专项审计报告/)
    const uploaded = await lead.bring(path, said, { field: 'audit', name: '审计报告.pdf', bytes: pdf })
    assert.match(uploaded.html, /待形成结论/)
    const judge = { task: 'pass', money: 'fix', opinion: '经费凭证不全，任务已完成。', fixes: '补充设备采购合同' }
    assert.match((await officer.fill(`${life}/judge`, judge)).html, /补充设备采购合同/)
    assert.match((await lead.open(life)).html, /验收整改/)
    await lead.bring(path, said, { field: 'audit', name: '审计报告.pdf', bytes: pdf })
    const passed = await officer.fill(`${life}/judge`, {
      task: 'pass',
      money: 'pass',
      opinion: '整改到位，同意通过验收。',
      fixes: '',
    })
    const code = /\/certificates\/([A-Z0-9]{12})\/print/.exec(passed.html)![1]!
    const paper = await town.app.inject({ url: `/certificates/${code}` })
    assert.match(paper.body, /真实有效[\s\S]*精密减速器回差在线检测技术研究/)
    const bytes = (await town.app.inject({ url: `/certificates/${code}/print` })).rawPayload
    assert.equal(bytes.subarray(0, 5).toString(), '%PDF-')
    const wrong = await town.app.inject({ url: '/certificates/AAAAAAAAAAAA' })
    assert.match(wrong.body, /查不到这个验收证书编号/)
  })
})
