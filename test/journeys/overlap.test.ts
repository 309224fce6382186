import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { catalogue } from '../../src/duties/index.ts'
import { system } from '../../src/platform/actor.ts'
import { dayOf } from '../../src/platform/clock.ts'
import { newId } from '../../src/platform/ids.ts'
import { perform } from '../../src/platform/perform.ts'
import { setParameter } from '../../src/policy/index.ts'
import {
  clockCheckOverlaps,
  editGuide,
  openRound,
  publishProgramme,
  publishRound,
  saveSection,
  startDossier,
  submitDossier,
} from '../../src/procedure/index.ts'
import { actorAs, application, type Doing, organisation, persona } from '../../src/town/index.ts'
import { answered, openBrowsedTown, type Person } from './browsed.ts'
import { writeApplication } from './writing.ts'

const day = 86_400_000
const invoice = '24520000000098765432'
const earlier = {
  title: '溶洞景区洞顶崩塌声学监测技术研究',
  aims: '面向溶洞旅游景区洞顶崩塌风险，研制分布式声发射与毫米波雷达融合的监测装置，提出基于能量突变率的崩塌前兆识别方法，建立洞穴围岩损伤演化模型，并在双河洞景区开展为期18个月的示范运行，预警准确率不低于92%。',
  method:
    '首先采集三处洞厅的声发射背景噪声，构建岩体微破裂事件样本库；其次以小波包能量谱提取特征，训练轻量化识别网络并部署到边缘终端；最后与毫米波雷达位移场互相校核，给出分级预警阈值，由检测机构完成第三方测试。',
}
/** The same, lightly rewritten: some words are others, a sentence has moved. */
const copy = {
  title: '岩溶洞穴顶板失稳前兆感知装备研制',
  aims: '针对溶洞旅游景区洞顶崩塌隐患，研发分布式声发射与毫米波雷达融合的监测设备，提出基于能量突变率的崩塌前兆识别算法，建立洞穴围岩损伤演化模型，并在龙宫景区开展为期18个月的示范运行，预警准确率不低于92%。',
  method:
    '与毫米波雷达位移场互相校核，给出分级预警阈值，由检测机构完成第三方测试；采集三处洞厅的声发射背景噪声，构建岩体微破裂事件样本库；以小波包能量谱提取特征，训练轻量化识别网络并部署到边缘终端。',
}

describe('no project is funded twice', () => {
  let town: Awaited<ReturnType<typeof openBrowsedTown>>
  const said = { funded: newId(), round: newId(), dossier: '', second: '' }
  const does: Doing = (act, input, actor, at) =>
    perform(town.db, act, input, { actor, received: at, via: 'page', lang: 'zh', key: newId() })
  before(async () => {
    town = await openBrowsedTown('zh')
    await fundedBefore(town.now())
    await town.pass(730)
    await oneForEach()
    await roundAt(said.round, 'key-rd', town.now())
  })
  after(() => town.close())

  async function roundAt(round: string, programme: string, now: Date): Promise<void> {
    const at = (days: number) => new Date(now.getTime() + days * day).toISOString()
    const officer = actorAs('officer')
    const about = { code: `OV-${programme}`, title: { zh: '查重旅程批次', en: 'A round' }, year: now.getFullYear() }
    const times = { opensAt: at(-3), writerUntil: at(10), hostUntil: at(12), recommenderUntil: at(14) }
    const more = { budgetFen: 1_000_000_00, contact: '丁一平', announcement: { zh: '征集项目。', en: 'Projects.' } }
    await does(openRound, { round, programme, ...about, ...times, ...more }, officer, now)
    const item = { zh: '山地灾害监测', en: 'Hazards' }
    await does(editGuide, { round, item: newId(), code: '1.1', title: item, text: item }, officer, now)
    await does(publishRound, { round }, officer, now)
  }

  /** The rule of the city for the journey: one application of a leader in a round. */
  const oneForEach = () =>
    does(
      setParameter,
      {
        key: 'keyrd.lead_round_max',
        value: 1,
        since: dayOf(town.now()),
        document: '筑科规〔2028〕1号',
        certainty: 'known',
      },
      system(),
      town.now(),
    )

  /** Another programme of the bureau has funded it, on the same invoice. */
  async function fundedBefore(then: Date): Promise<void> {
    const name = { zh: '科技支撑计划', en: 'Support programme' }
    const keyRd = catalogue.find(({ code }) => code === 'key-rd')!
    const definition = { ...keyRd, code: 'support', name, numbering: { ...keyRd.numbering, prefix: 'ZKZC' } }
    await does(publishProgramme, { definition }, system(), then)
    const round = newId()
    await roundAt(round, 'support', then)
    const lead = persona('gu')
    const places = { host: organisation(lead.works_at).id, recommender: organisation('recommender').id }
    await does(startDossier, { dossier: said.funded, round, ...places }, actorAs('gu'), then)
    const subject = { title: earlier.title, field: '溶洞监测', discipline: '510', askedWan: 60, leader: lead }
    for (const [section, answers] of Object.entries(application(subject, then))) {
      const content = 'aims' in answers ? { aims: earlier.aims, method: earlier.method } : {}
      const vouchers = 'budget' in answers ? { vouchers: [{ kind: 'invoice', number: invoice }] } : {}
      const given = { ...answers, ...content, ...vouchers }
      await does(saveSection, { dossier: said.funded, section, answers: given }, actorAs('gu'), then)
    }
    await does(submitDossier, { dossier: said.funded, pledge: true }, actorAs('gu'), then)
  }

  async function person(who: string, work: (person: Person) => Promise<void>): Promise<void> {
    const one = await town.as(who)
    await work(one)
    await one.leave()
  }
  const here = (page = '') => `/dossiers/${said.dossier}${page && `/${page}`}`
  const tick = () =>
    perform(town.db, clockCheckOverlaps, {}, { actor: system(), received: town.now(), via: 'job', lang: 'zh' })

  async function start(wen: Person): Promise<string> {
    await wen.go(`/rounds/${said.round}/start`)
    if (!(await wen.page.locator('[name="host"]').first().isChecked())) await wen.tick('host')
    await wen.page.locator('[name="recommender"]').selectOption({ index: 1 })
    await wen.tick('guideItem')
    await wen.press('开始填写', 'Start')
    return /\/dossiers\/([0-9a-f-]{36})/.exec(wen.page.url())![1]!
  }

  test('the register of vouchers refuses the invoice that another programme has paid for, and names the first', () =>
    person('wen', async (wen) => {
      said.dossier = await start(wen)
      await writeApplication(wen, said.dossier, town.now())
      await wen.go(here('sections/basics'))
      await wen.fill({ 'answers.title': copy.title })
      await wen.press('保存并继续', 'Save and go on')
      await wen.go(here('sections/content'))
      await wen.fill({ 'answers.aims': copy.aims, 'answers.method': copy.method })
      await wen.press('保存并继续', 'Save and go on')
      await wen.go(here('sections/budget'))
      await wen.tick('answers.vouchers.0.kind', 'invoice')
      await wen.fill({ 'answers.vouchers.0.number': invoice })
      await wen.press('保存并继续', 'Save and go on')
      await wen.go(here('check'))
      await wen.tick('pledge', 'yes')
      await assert.rejects(wen.press('提交', 'Submit'), /已由 .*使用，财政资金不能重复支持/)
      await wen.go(here('sections/budget'))
      await answered(wen.page, () => wen.page.locator('button[value="remove.vouchers.0"]').click())
      await wen.press('保存并继续', 'Save and go on')
      await wen.go(here('check'))
      await wen.tick('pledge', 'yes')
      await wen.press('提交', 'Submit')
      await wen.sees('受理回执', 'Receipt')
    }))

  test('the limit rule blocks a second application of the same leader and lists what was counted', () =>
    person('wen', async (wen) => {
      said.second = await start(wen)
      await writeApplication(wen, said.second, town.now())
      await wen.go(`/dossiers/${said.second}/check`)
      await wen.sees(copy.title)
      await wen.tick('pledge', 'yes')
      await assert.rejects(wen.press('提交', 'Submit'), /请撤回另一项申报/)
    }))

  test('at screening it is flagged, and the officer sees both texts side by side and what of numbers and names is shared', async () => {
    await person(persona('wen').works_at, async (host) => {
      await host.go(here('endorse'))
      await host.fill({ opinion: '情况属实，同意申报。' })
      await host.press('审核通过', 'Endorse')
    })
    await person('recommender', async (recommender) => {
      await recommender.go(here('recommend'))
      await recommender.press('推荐', 'Recommend')
    })
    for (let turn = 0; turn < 3; turn += 1) await tick()
    await person('officer', async (officer) => {
      await officer.go(`${here()}?tab=overlaps`)
      await officer.sees(earlier.title)
      await officer.sees('请人工核对')
      await officer.go(here(`overlaps/${said.funded}`))
      const marks = await officer.page.locator('main mark').allTextContents()
      assert.equal(marks.filter((text) => text.includes('洞穴围岩损伤演化模型')).length, 2)
      await officer.sees('相同的数字与名称')
      for (const figure of ['18个月', '92%'])
        assert.equal(await officer.page.locator('main table').getByText(figure, { exact: true }).count(), 2, figure)
    })
  })

  test('the officer asks, the leader answers without seeing the other text, and the officer reads it and decides', async () => {
    await person('officer', async (officer) => {
      await officer.go(here(`overlaps/${said.funded}`))
      await officer.fill({ question: '研究目标与科技支撑计划已资助项目相同，请说明关系。' })
      await officer.press('发给申报人', 'Send to the leader')
      await officer.sees('还没有答复')
    })
    await person('wen', async (wen) => {
      await wen.go('/desk')
      await wen.page.locator('main a[href*="/explanations/"]').first().click()
      await wen.page.waitForURL(/\/explanations\//)
      await wen.sees('另一份不公开的申报材料')
      assert.equal(await wen.page.getByText(earlier.title).count(), 0)
      await wen.fill({ answer: '两个项目由同一课题组提出，本次拟在龙宫景区重复验证。' })
      await wen.press('提交说明', 'Send the explanation')
      await wen.sees('本次拟在龙宫景区重复验证')
    })
    await person('officer', async (officer) => {
      await officer.go(`${here()}?tab=overlaps`)
      await officer.sees('申报人已说明')
      await officer.go(here(`overlaps/${said.funded}`))
      await officer.sees('本次拟在龙宫景区重复验证')
      await officer.tick('finding', 'duplicate')
      await officer.fill({ reason: '目标、方法和指标与已资助项目相同，仅换示范地点。' })
      await officer.press('保存认定', 'Keep the finding')
      await officer.page.locator('main table td').filter({ hasText: /^重复/ }).first().waitFor()
    })
  })

  test('the verdict stays with the pair: it stands on the earlier project too', () =>
    person('officer', async (officer) => {
      await officer.go(`/dossiers/${said.funded}?tab=overlaps`)
      await officer.sees(copy.title)
      await officer.page.locator('main table td').filter({ hasText: /^重复/ }).first().waitFor()
    }))
})
