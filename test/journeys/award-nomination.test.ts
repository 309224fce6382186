import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { type Nominated, nomination, organisation, persona } from '../../src/town/index.ts'
import { answered, openBrowsedTown, type Person } from './browsed.ts'
import { choose, fillSection } from './rows.ts'

const judges = ['expert1', 'expert2', 'expert3', 'expert4', 'expert6']
const title = '岩溶塌陷早期识别技术及应用'
const given: Nominated = { title, kind: 'progress', grade: 'second', people: ['wen', 'he'], units: ['host', 'host2'] }

describe('a nomination for an award, from the round to the province, in a browser', () => {
  let town: Awaited<ReturnType<typeof openBrowsedTown>>
  const ids = { round: '', dossier: '', notice: '', objection: '' }
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
  const here = (page = '') => `/dossiers/${ids.dossier}${page && `/${page}`}`
  const round = (page: string) => `/officer/rounds/${ids.round}/${page}`

  test('the officer opens a round of nominations, without money and without guide', () =>
    person('officer', async (officer) => {
      await officer.go('/officer/rounds/new')
      await officer.fill({
        programme: 'award-nomination',
        code: 'JL-zh',
        year: '2026',
        'title.zh': '科技奖提名旅程批次',
        'title.en': 'Awards of the journey',
        opensAt: minute(-1),
        writerUntil: minute(10),
        budgetFen: '0',
        contact: '丁一平 0851-00000000',
        'announcement.zh': '请择优提名。',
        'announcement.en': 'Propose the best.',
      })
      await officer.press('建立', 'Make')
      ids.round = idIn(officer.page.url(), 'rounds')
      await officer.go(round('publish'))
      await officer.press('发布批次', 'Publish the round')
    }))

  test('an applicant reads that nobody nominates themselves', () =>
    person('wen', async (wen) => {
      await wen.go(`/rounds/${ids.round}/start`)
      await wen.sees('只由推荐单位填写，不受理自荐')
    }))

  test('the nominator writes people and organisations in their order', () =>
    person('recommender', async (nominator) => {
      await nominator.go(`/rounds/${ids.round}/start`)
      if (!(await nominator.page.locator('[name="host"]').first().isChecked())) await nominator.tick('host')
      await nominator.press('开始填写', 'Start')
      ids.dossier = idIn(nominator.page.url(), 'dossiers')
      for (const [section, answers] of Object.entries(nomination(given, town.now()))) {
        await nominator.go(here(`sections/${section}`))
        const { kind, grade, ...rest } = answers as Record<string, unknown>
        if (kind) await choose(nominator, 'answers.kind', String(kind))
        await fillSection(nominator, rest)
        await nominator.press('保存并继续', 'Save and go on')
        if (!grade) continue
        // The grade is asked once the kind is known.
        await nominator.go(here(`sections/${section}`))
        await choose(nominator, 'answers.grade', String(grade))
        await nominator.press('保存并继续', 'Save and go on')
      }
    }))

  test('everyone named agrees, and then it is handed in', async () => {
    const named = [
      [persona('wen').name, 'member'],
      [persona('he').name, 'member'],
      [organisation('host').name, 'partner-unit'],
      [organisation('host2').name, 'partner-unit'],
    ] as const
    for (const [name, part] of named) {
      let link = ''
      await person('recommender', async (nominator) => {
        await nominator.go(here('members'))
        await nominator.fill({ name })
        await choose(nominator, 'part', part)
        await nominator.press('邀请并取得确认链接', 'Invite and get the link')
        link = (await nominator.page.locator('a[href*="/invitations/"]').first().getAttribute('href')) ?? ''
      })
      await person('lu', async (asked) => {
        await asked.go(link)
        await asked.press('同意参加', 'I agree')
      })
    }
    await person('recommender', async (nominator) => {
      await nominator.go(here('check'))
      await nominator.tick('pledge', 'yes')
      await nominator.press('提交', 'Submit')
      await nominator.sees('KJTM-2026-')
    })
  })

  test('the officer screens it', () =>
    person('officer', async (officer) => {
      await officer.go(here('screen'))
      for (const yes of await officer.page.locator('input[name^="verdicts."][value="yes"]').all()) await yes.check()
      await officer.tick('result', 'pass')
      await officer.press('提交审查结论', 'Record the result')
    }))

  for (const stage of ['first-round', 'committee'])
    test(`five experts score it by name in ${stage}, and the committee votes`, async () => {
      await person('officer', async (officer) => {
        await officer.go(round('review'))
        const form = officer.page.locator(`form:has([name="stage"][value="${stage}"])`)
        await form.locator('xpath=ancestor::details').locator('summary').click()
        await form.locator('[name="title"]').fill(`${stage} 1`)
        await form.locator(`[name="dossier"][value="${ids.dossier}"]`).check()
        for (const expert of judges) await form.locator(`[name="expert"][value="${persona(expert).id}"]`).check()
        await answered(officer.page, () => form.getByRole('button').last().click())
      })
      for (const expert of judges)
        await person(expert, async (judge) => {
          await judge.go('/reviews')
          await judge.page
            .locator('main')
            .getByRole('link', { name: `${stage} 1` })
            .click()
          await judge.page.locator('main').getByRole('link', { name: title }).click()
          await judge.sees('本次记名打分')
          await judge.fill(
            Object.fromEntries(['novelty', 'difficulty', 'benefit', 'people'].map((code) => [`marks.${code}`, '88'])),
          )
          if (stage === 'committee') await judge.tick('marks.vote', '100')
          await judge.fill({ remark: '创新点清楚，应用证明可以核查，完成人的贡献与排序相符。' })
          await judge.press('提交评分', 'Hand in')
        })
      await person('officer', async (officer) => {
        await officer.go(round('review'))
        await officer.page
          .locator('main')
          .getByRole('link', { name: `${stage} 1` })
          .click()
        await officer.sees(`${persona('expert1').name} 88.00`)
        if (stage === 'committee') await officer.sees('5 / 5')
        await officer.tick('shortlist', ids.dossier)
        await officer.press('按勾选形成结论', 'Conclude with those ticked')
      })
    })

  test('the notice shows people and organisations, and somebody objects to their order', async () => {
    await person('officer', async (officer) => {
      await officer.go(round('notice'))
      await officer.press('发布公示', 'Publish the notice')
      await officer.go(round('notice'))
      const link = officer.page.locator('main a[href*="/officer/notices/"]').first()
      ids.notice = idIn((await link.getAttribute('href')) ?? '', 'notices')
    })
    await person('lu', async (objector) => {
      await objector.go(`/notices/${ids.notice}/object/1`)
      await objector.tick('kind', 'order')
      await objector.fill({ ground: '第二完成人的实际贡献大于第一完成人。', contact: '0851-11111111' })
      await objector.press('提交异议', 'Lodge the objection')
      await objector.page.locator('main table a').first().click()
      await objector.page.waitForURL(/\/objections\/[0-9a-f]/)
      ids.objection = idIn(objector.page.url(), 'objections')
    })
  })

  test('the nominator checks it by the paraphrase and reports; the order changes, the objector stays unknown', async () => {
    await person('officer', async (officer) => {
      await officer.go(`/objections/${ids.objection}`)
      await officer.fill({ paraphrase: '有意见认为第一、第二完成人的次序与贡献不符，请核查。' })
      await officer.press('转提名者核查', 'Ask the nominator')
    })
    await person('recommender', async (nominator) => {
      await nominator.go('/objection-checks')
      await nominator.page.locator(`main table a[href$="${ids.objection}"]`).first().click()
      await nominator.sees('身份受保护，不向提名者公开')
      assert.doesNotMatch((await nominator.page.textContent('main')) ?? '', /陆川|0851-11111111|实际贡献大于/)
      await nominator.tick('found', 'yes')
      await nominator.fill({ 'order.people': '2,1', report: '已向两位完成人核实，双方同意对调次序。' })
      await nominator.press('报告', 'Report')
    })
    await person('officer', async (officer) => {
      await officer.go(`/objections/${ids.objection}`)
      await officer.tick('upheld', 'yes')
      await officer.fill({ answer: '经核查，次序已经调整。', paraphrase: '完成人的次序' })
      await officer.press('答复', 'Answer')
    })
  })

  test('when the fifteen working days are over it is nominated to the province, and the table goes out in its set order', async () => {
    await town.pass(30)
    await person('officer', async (officer) => {
      await officer.go(`/officer/notices/${ids.notice}`)
      await officer.press('办结公示', 'Close the notice')
      await officer.go(here())
      await officer.sees('已提名到省')
      await officer.go(round('dossiers'))
      await officer.sees('按规定栏目导出汇总表')
      const address = new URL(`/officer/rounds/${ids.round}/table?format=csv`, officer.page.url()).href
      const sheet = await (await officer.page.context().request.get(address)).text()
      const [heads, row] = sheet.replace('\uFEFF', '').split('\r\n')
      assert.equal(heads?.split(',').slice(0, 4).join(), '编号,提名奖种,提名等级,项目名称')
      assert.match(row ?? '', /科学技术进步奖,二等奖,岩溶塌陷早期识别技术及应用,1\.何青松；2\.文静/)
    })
  })
})
