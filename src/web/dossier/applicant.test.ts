import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { openTown, type Walker } from '../../../test/walker/index.ts'
import { application, organisation, rounds } from '../../town/index.ts'

let town: Awaited<ReturnType<typeof openTown>>
let wen: Walker
let dossier = ''

/** Answers as a form sends them: dotted names, money in 万元. */
function typed(answers: Readonly<Record<string, unknown>>, prefix = 'answers'): Record<string, string> {
  return Object.fromEntries(
    Object.entries(answers).flatMap(([code, value]): [string, string][] => {
      const name = `${prefix}.${code}`
      if (typeof value === 'boolean') return [[name, value ? 'yes' : 'no']]
      if (typeof value === 'number') return [[name, String(value / 1_000_000)]]
      if (typeof value === 'object' && value !== null)
        return Object.entries(typed(value as Record<string, unknown>, name))
      return [[name, String(value)]]
    }),
  )
}

describe('an applicant at the browser, without script', () => {
  before(async () => {
    town = await openTown()
    wen = await town.enter('wen')
  })
  after(() => town.close())

  test('finds her desk, which says what will appear there', async () => {
    const desk = await wen.open('/desk')
    assert.equal(desk.status, 200)
    assert.match(desk.html, /我的工作台/)
  })

  test('starts an application for the host that has confirmed her', async () => {
    const form = await wen.open(`/rounds/${rounds.open}/start`)
    assert.match(form.html, new RegExp(organisation('host').name))
    const item = /name="guideItem"[^>]*value="([0-9a-f-]{36})"|value="([0-9a-f-]{36})"[^>]*name="guideItem"/.exec(
      form.html,
    )
    const started = await wen.fill(`/rounds/${rounds.open}/start`, {
      host: organisation('host').id,
      recommender: organisation('recommender').id,
      guideItem: item?.[1] ?? item?.[2] ?? '',
    })
    assert.equal(started.status, 200)
    dossier = /\/dossiers\/([0-9a-f-]{36})/.exec(started.path)?.[1] ?? ''
    assert.match(started.html, /还差 \d+ 项就可以提交/)
  })

  test('cannot submit what is not there yet, and is told everything that is missing, each with the way to it', async () => {
    const refused = await wen.fill(`/dossiers/${dossier}/check`, { pledge: 'yes' })
    assert.equal(refused.status, 422)
    assert.match(refused.html, /请填写“项目名称”/)
    assert.match(refused.html, new RegExp(`/dossiers/${dossier}/sections/basics\\?check=1#answers.title`))
  })

  test('fills the sections; what cannot be an answer is kept and said', async () => {
    const subject = {
      title: '喀斯特岩溶水质在线监测仪',
      discipline: '510',
      field: '水质监测',
      askedWan: 50,
      leader: { birth: '1985-04-12', title: '高级工程师' },
    }
    const sections = application(subject, new Date())
    const wrong = await wen.fill(`/dossiers/${dossier}/sections/basics`, {
      ...typed({ ...sections.basics, start: '明年春天' }),
      _do: 'stay',
    })
    assert.match(wrong.html, /请填写真实的日期/)
    assert.match(wrong.html, /value="明年春天"/)
    for (const [code, answers] of Object.entries(sections)) {
      const saved = await wen.fill(`/dossiers/${dossier}/sections/${code}`, { ...typed(answers), _do: 'next' })
      assert.equal(saved.status, 200, code)
    }
    const check = await wen.open(`/dossiers/${dossier}/check`)
    assert.match(check.html, /已全部填好，可以提交/)
  })

  test('adds and removes a row by buttons', async () => {
    const section = `/dossiers/${dossier}/sections/targets`
    const page = await wen.open(section)
    const rows = [...page.html.matchAll(/name="answers\.targets\.(\d+)\.name"[^>]*value="([^"]*)"/g)].map(
      (match) => match[2],
    )
    assert.deepEqual(rows, ['样机', '发明专利', '应用示范'])
    const fields = {
      'answers.targets.0.name': '样机',
      'answers.targets.0.value': '2 套',
      'answers.targets.0.proof': '报告',
      'answers.targets.1.name': '发明专利',
      'answers.targets.1.value': '3 件',
      'answers.targets.1.proof': '通知书',
      'answers.milestones.0.until': '2027-12-31',
      'answers.milestones.0.result': '样机',
    }
    const added = await wen.fill(section, { ...fields, _do: 'add.targets' })
    assert.match(added.html, /name="answers\.targets\.2\.name"/)
    const removed = await wen.fill(section, { ...fields, _do: 'remove.targets.0' })
    assert.doesNotMatch(
      removed.html,
      /value="样机"[^>]*name="answers\.targets|name="answers\.targets\.\d\.name"[^>]*value="样机"/,
    )
  })

  test('is told when somebody else saved the section, and loses nothing', async () => {
    const section = `/dossiers/${dossier}/sections/team`
    const stale = await wen.open(section)
    await wen.fill(section, { 'answers.leader_birth': '1985-04-12', 'answers.leader_title': '高级工程师', _do: 'stay' })
    const told = await wen.fill(
      section,
      { 'answers.leader_birth': '1985-04-12', 'answers.leader_title': '研究员', _do: 'stay' },
      { stale },
    )
    assert.equal(told.status, 409)
    assert.match(told.html, /刚刚由文静保存过/)
    assert.match(told.html, /value="研究员"/)
  })

  test('has it saved by itself while she writes', async () => {
    const answer = await wen.raw(
      `/dossiers/${dossier}/sections/content`,
      { 'answers.background': '短', _autosave: '1' },
      'application/json',
    )
    assert.equal(answer.status, 200)
    const told = JSON.parse(answer.body)
    assert.ok(told.version > 1)
    assert.match(told.problems[0].says, /至少 20 个字/)
    const sections = application(
      { title: 't', discipline: '510', field: '水质', askedWan: 50, leader: { birth: '', title: '' } },
      new Date(),
    )
    await wen.fill(`/dossiers/${dossier}/sections/content`, { ...typed(sections.content), _do: 'stay' })
  })

  test('must sign the pledge; then she gets a receipt with number, time and digest', async () => {
    const unsigned = await wen.fill(`/dossiers/${dossier}/check`, {})
    assert.match(unsigned.html, /签署科研诚信承诺书/)
    const receipt = await wen.fill(`/dossiers/${dossier}/check`, { pledge: 'yes' })
    assert.match(receipt.path, /\/receipt$/)
    assert.match(receipt.html, /ZKRD-\d{4}-\d{4}/)
    assert.match(receipt.html, /[0-9a-f]{64}/)
  })

  test('the host sends it back with a comment at a field, and she sees it there', async () => {
    const host = await town.enter('host')
    const desk = await host.open('/desk')
    assert.match(desk.html, new RegExp(`/dossiers/${dossier}/endorse`))
    const returned = await host.fill(`/dossiers/${dossier}/endorse`, {
      opinion: '请补充名称中的适用范围',
      'comments.title': '名称再具体一些',
      _do: 'return',
    })
    assert.equal(returned.status, 200)
    const section = await wen.open(`/dossiers/${dossier}/sections/basics`)
    assert.match(section.html, /名称再具体一些/)
    const home = await wen.open(`/dossiers/${dossier}`)
    assert.match(home.html, /请补充名称中的适用范围/)
    assert.match(home.html, /1 条意见待处理/)
  })

  test('the host endorses the second submission and the recommender recommends within the quota', async () => {
    await wen.fill(`/dossiers/${dossier}/check`, { pledge: 'yes' })
    const host = await town.enter('host')
    await host.fill(`/dossiers/${dossier}/endorse`, { opinion: '同意', _do: 'endorse' })
    const recommender = await town.enter('recommender')
    const list = await recommender.open('/recommendations')
    assert.match(list.html, /推荐名额/)
    const done = await recommender.fill(`/dossiers/${dossier}/recommend`, {
      rank: '１',
      opinion: '同意推荐',
      _do: 'recommend',
    })
    assert.equal(done.status, 200)
    assert.match(done.html, /喀斯特岩溶水质在线监测仪/)
  })

  test('exports her list as a spreadsheet and as CSV', async () => {
    const csv = await wen.open('/dossiers/export?format=csv')
    assert.match(csv.html, /编号,项目名称/)
    assert.match(csv.html, /喀斯特岩溶水质在线监测仪/)
    assert.equal((await wen.open('/dossiers/export?format=xlsx')).status, 200)
  })

  test('withdraws, having read what becomes of the quota', async () => {
    const page = await wen.open(`/dossiers/${dossier}/withdraw`)
    assert.match(page.html, /推荐名额会退回/)
    const gone = await wen.fill(`/dossiers/${dossier}/withdraw`, { reason: '团队另有安排' })
    assert.match(gone.html, /已撤回申报/)
  })
})
