import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { dayOf } from '../../src/platform/clock.ts'
import { bidAnswers, needAnswers, persona } from '../../src/town/index.ts'
import { answered, openBrowsedTown, type Person } from './browsed.ts'
import { fillSection } from './rows.ts'

const judges = ['expert1', 'expert2', 'expert3', 'expert4', 'expert5']
const wanted = '隧道渗漏在线监测装置'
const offered = '分布式光纤渗漏监测方案'

describe('a challenge call, from the rounds to the acceptance, in a browser', () => {
  let town: Awaited<ReturnType<typeof openBrowsedTown>>
  const ids = { needs: '', bids: '', need: '', bid: '', proposal: '' }
  before(async () => {
    town = await openBrowsedTown('zh')
  })
  after(() => town.close())

  async function person(who: string, work: (person: Person) => Promise<void>): Promise<void> {
    const one = await town.as(who)
    await work(one)
    await one.leave()
  }
  const idIn = (url: string, after: string) =>
    new RegExp(`/${after}/([0-9a-f-]{36})`).exec(url)?.[1] ?? assert.fail(`${url} names no ${after}`)
  const minute = (days: number) =>
    new Date(town.now().getTime() + days * 86_400_000 + 8 * 3_600_000).toISOString().slice(0, 16)
  const round = (id: string, page: string) => `/officer/rounds/${id}/${page}`

  async function opened(officer: Person, programme: string, until: number, wan: string): Promise<string> {
    await officer.go('/officer/rounds/new')
    await officer.fill({
      programme,
      code: programme,
      year: '2026',
      'title.zh': programme,
      'title.en': programme,
      opensAt: minute(-1),
      writerUntil: minute(until),
      budgetFen: wan,
      contact: '丁一平 0851-00000000',
      'announcement.zh': '欢迎参加。',
      'announcement.en': 'Everybody may take part.',
    })
    await officer.press('建立', 'Make')
    const id = idIn(officer.page.url(), 'rounds')
    await officer.go(round(id, 'publish'))
    await officer.press('发布批次', 'Publish the round')
    return id
  }
  async function begun(one: Person, id: string, need?: string): Promise<string> {
    await one.go(`/rounds/${id}/start`)
    if (!(await one.page.locator('[name="host"]').first().isChecked())) await one.tick('host')
    if (need) await one.tick('answersTo', need)
    await one.press('开始填写', 'Start')
    return idIn(one.page.url(), 'dossiers')
  }
  async function screened(officer: Person, dossier: string): Promise<void> {
    await officer.go(`/dossiers/${dossier}/screen`)
    for (const yes of await officer.page.locator('input[name^="verdicts."][value="yes"]').all()) await yes.check()
    await officer.tick('result', 'pass')
    await officer.press('提交审查结论', 'Record the result')
  }
  async function noticed(id: string, button: string): Promise<void> {
    await person('officer', async (officer) => {
      await officer.go(round(id, 'notice'))
      await officer.press('发布公示', 'Publish the notice')
    })
    await town.pass(20)
    await person('officer', async (officer) => {
      await officer.go(round(id, 'notice'))
      await officer.page.locator('main a[href*="/officer/notices/"]').first().click()
      await officer.press(button, button)
    })
  }

  test('the officer opens a round for needs and one for bids', () =>
    person('officer', async (officer) => {
      ids.needs = await opened(officer, 'challenge-call', 10, '0')
      ids.bids = await opened(officer, 'challenge-bid', 60, '200')
    }))

  test('a firm names its need, its administrator endorses and the officer screens it', async () => {
    await person('wen', async (wen) => {
      ids.need = await begun(wen, ids.needs)
      await wen.go(`/dossiers/${ids.need}/sections/need`)
      await fillSection(wen, needAnswers(wanted, town.now()).need)
      await wen.press('保存并继续', 'Save and go on')
      await wen.go(`/dossiers/${ids.need}/check`)
      await wen.press('提交', 'Submit')
      await wen.sees('JBXQ-2026-')
    })
    await person('host', async (host) => {
      await host.go(`/dossiers/${ids.need}/endorse`)
      await host.press('审核通过', 'Endorse')
    })
    await person('officer', (officer) => screened(officer, ids.need))
  })

  test('five experts review it on four sides, and the list is published', async () => {
    await person('officer', async (officer) => {
      await officer.go(round(ids.needs, 'review'))
      const form = officer.page.locator('form:has([name="stage"][value="four-sides"])')
      await form.locator('xpath=ancestor::details').locator('summary').click()
      await form.locator('[name="title"]').fill('四方面评议 1')
      await form.locator(`[name="dossier"][value="${ids.need}"]`).check()
      for (const expert of judges) await form.locator(`[name="expert"][value="${persona(expert).id}"]`).check()
      await answered(officer.page, () => form.getByRole('button').last().click())
    })
    for (const expert of judges)
      await person(expert, async (judge) => {
        await judge.go('/reviews')
        await judge.page.locator('main').getByRole('link', { name: '四方面评议 1' }).click()
        await judge.page.locator('main').getByRole('link', { name: wanted }).click()
        await judge.page.locator('[name="marks.pull"]').waitFor()
        await judge.fill(Object.fromEntries(['pull', 'base', 'target', 'money'].map((code) => [`marks.${code}`, '88'])))
        await judge.fill({ remark: '需求明确，带动性强，指标和资金相称，建议张榜。' })
        await judge.press('提交评分', 'Hand in')
      })
    await person('officer', async (officer) => {
      await officer.go(round(ids.needs, 'review'))
      await officer.page.locator('main').getByRole('link', { name: '四方面评议 1' }).click()
      await officer.tick('shortlist', ids.need)
      await officer.press('按勾选形成结论', 'Conclude with those ticked')
    })
    await noticed(ids.needs, '办结公示')
  })

  test('a university of another province bids for the need on the list', async () => {
    await person('expert6', async (bidder) => {
      ids.bid = await begun(bidder, ids.bids, ids.need)
      for (const [section, answers] of Object.entries(bidAnswers(offered, town.now()))) {
        await bidder.go(`/dossiers/${ids.bid}/sections/${section}`)
        await fillSection(bidder, answers)
        await bidder.press('保存并继续', 'Save and go on')
      }
      await bidder.go(`/dossiers/${ids.bid}/check`)
      await bidder.tick('pledge', 'yes')
      await bidder.press('提交', 'Submit')
      await bidder.sees('JBGS-2026-')
    })
    await person('officer', (officer) => screened(officer, ids.bid))
  })

  test('the owner of the need sees no bid before bidding closes, and then chooses one', async () => {
    await person('host', async (owner) => {
      await owner.go(`/dossiers/${ids.need}/match`)
      await owner.sees('截止以后一并打开')
    })
    await town.pass(45)
    await person('host', async (owner) => {
      await owner.go('/desk')
      await owner.go(`/dossiers/${ids.need}/match`)
      await owner.tick('bid', ids.bid)
      await owner.fill({ reason: '技术路线最接近指标，成本合理。' })
      await owner.press('确定', 'Confirm')
      await owner.sees('已确定揭榜方')
    })
  })

  test('the city approves its share, the result is published', async () => {
    await person('officer', async (officer) => {
      await officer.go(round(ids.bids, 'propose'))
      await officer.press('提出清单，送审批', 'Propose and send for approval')
      await officer.go(round(ids.bids, 'proposals'))
      await officer.page.locator('main table a').first().click()
      await officer.page.waitForURL(/\/proposals\//)
      ids.proposal = idIn(officer.page.url(), 'proposals')
    })
    for (const who of ['officer2', 'director'])
      await person(who, async (signer) => {
        await signer.go(`/proposals/${ids.proposal}/sign`)
        await signer.press('同意', 'Agree')
      })
    await person('officer', async (officer) => {
      await officer.go(`/proposals/${ids.proposal}/decide`)
      await officer.fill({ meeting: '局长办公会（第20次）', date: dayOf(town.now()), document: '纪要〔2026〕20号' })
      await officer.press('录入决定', 'Record the decision')
    })
    await noticed(ids.bids, '办结公示并发送任务书')
  })

  test('bidder, owner and bureau seal the agreement in that order', async () => {
    await person('expert6', async (bidder) => {
      await bidder.go(`/dossiers/${ids.bid}/agreement`)
      await bidder.press('保存并提交审核', 'Save and hand in for the check')
    })
    await person('officer', async (officer) => {
      await officer.go(`/dossiers/${ids.bid}/agreement/check`)
      await officer.press('审核通过', 'In order')
    })
    for (const who of ['expert6', 'host', 'officer'])
      await person(who, async (party) => {
        await party.go(`/dossiers/${ids.bid}/agreement/seal`)
        await party.press('确认并签章', 'Confirm and seal')
      })
  })

  test('the bidder asks for acceptance, the owner of the need accepts first, then the city', async () => {
    await person('expert6', async (bidder) => {
      await bidder.go(`/dossiers/${ids.bid}/run/acceptance`)
      await bidder.fill({
        summary: '合同指标全部完成，已在需求单位现场运行三个月，数据完整。',
        reportNumber: 'KJBG-2026-0099',
        dataNumber: 'SJHJ-2026-0099',
      })
      for (const field of await bidder.page.locator('main textarea[name^="targets"]').all())
        await field.fill('达到约定指标')
      await answered(bidder.page, () => bidder.page.locator('main form button[type="submit"]').last().click())
    })
    await person('host', async (owner) => {
      await owner.go(`/dossiers/${ids.bid}/receive`)
      await owner.tick('result', 'pass')
      await owner.fill({ opinion: '逐项核对，装置的精度和寿命均达到约定。' })
      await owner.press('提交结论', 'Record')
    })
    await person('officer', async (officer) => {
      await officer.go(`/dossiers/${ids.bid}/run/judge`)
      await officer.tick('task', 'pass')
      await officer.tick('money', 'pass')
      await officer.fill({ opinion: '对照合同逐项核对，全部完成。' })
      await officer.press('提交验收结论', 'Give the result')
      await officer.go(`/dossiers/${ids.bid}`)
      await officer.sees('验收通过')
    })
  })
})
