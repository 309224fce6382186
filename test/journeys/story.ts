import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dayOf } from '../../src/platform/clock.ts'
import type { Lang } from '../../src/platform/text.ts'
import { persona } from '../../src/town/index.ts'
import { answered, type openBrowsedTown, type Person } from './browsed.ts'
import { attachPaper, title, writeApplication } from './writing.ts'

type Town = Awaited<ReturnType<typeof openBrowsedTown>>
const experts = ['expert1', 'expert2', 'expert3', 'expert4', 'expert6']
const chain = ['officer2', 'officer3', 'deputy', 'director']

/** The whole call, from guide to sealed agreement, told by the people of the town at their browsers. */
export function tellKeyRd(lang: Lang, opened: () => Town): void {
  const said = { round: '', dossier: '' }
  const idIn = (url: string, after: string) =>
    new RegExp(`/${after}/([0-9a-f-]{36})`).exec(url)?.[1] ?? assert.fail(`${url} names no ${after}`)
  /** One person does something and closes the window. */
  async function person(who: string, work: (person: Person) => Promise<void>): Promise<void> {
    const one = await opened().as(who)
    await work(one)
    await one.leave()
  }
  const here = (page = '') => `/dossiers/${said.dossier}${page && `/${page}`}`
  const round = (page: string) => `/officer/rounds/${said.round}/${page}`
  const minute = (days: number) =>
    new Date(opened().now().getTime() + days * 86_400_000 + 8 * 3_600_000).toISOString().slice(0, 16)

  test('the officer makes a round, writes its guide and publishes it', () =>
    person('officer', async (officer) => {
      await officer.go('/officer/rounds/new')
      await officer.fill({
        programme: 'key-rd',
        code: `KRD-${lang}`,
        year: '2026',
        'title.zh': '重点研发计划旅程批次',
        'title.en': 'A round of the journey',
        opensAt: minute(-1),
        writerUntil: minute(10),
        hostUntil: minute(12),
        recommenderUntil: minute(14),
        budgetFen: '100',
        contact: '丁一平 0851-00000000',
        'announcement.zh': '围绕山地产业征集项目。',
        'announcement.en': 'Projects for the mountain industries.',
      })
      await officer.press('建立', 'Make')
      said.round = idIn(officer.page.url(), 'rounds')
      await officer.go(round('guide'))
      await officer.unfold('增加方向', 'Add an item')
      await officer.fill({
        code: '1.1',
        'title.zh': '山地灾害',
        'title.en': 'Hazards',
        'text.zh': '监测方法。',
        'text.en': 'Monitoring.',
      })
      await officer.press('保存', 'Save')
      await officer.go(round('publish'))
      await officer.press('发布批次', 'Publish the round')
    }))

  test('the applicant starts from the public page, writes section by section, signs the pledge and gets a receipt', () =>
    person('wen', async (wen) => {
      await wen.go(`/rounds/${said.round}`)
      await wen.sees('重点研发计划旅程批次', 'A round of the journey')
      await wen.go(`/rounds/${said.round}/start`)
      if (!(await wen.page.locator('[name="host"]').first().isChecked())) await wen.tick('host')
      await wen.page.locator('[name="recommender"]').selectOption({ index: 1 })
      await wen.tick('guideItem')
      await wen.press('开始填写', 'Start')
      said.dossier = idIn(wen.page.url(), 'dossiers')
      await writeApplication(wen, said.dossier, opened().now())
      await wen.go(here('check'))
      await wen.tick('pledge', 'yes')
      await wen.press('提交', 'Submit')
      await wen.sees('受理回执', 'Receipt')
      await wen.sees('ZKRD-2026-')
      await wen.go(here())
      await wen.stands('单位审核', 'Endorsement by the host')
    }))

  test('the host endorses and the recommender recommends', async () => {
    await person(persona('wen').works_at, async (host) => {
      await host.go(here('endorse'))
      await host.fill({ opinion: '情况属实，同意申报。' })
      await host.press('审核通过', 'Endorse')
    })
    await person('recommender', async (recommender) => {
      await recommender.go(here('recommend'))
      await recommender.press('推荐', 'Recommend')
    })
  })

  /** Every rule is answered with yes, but for the one that is named with what is missing. */
  async function screen(institution: Person, result: 'pass' | 'ask', missing?: string): Promise<void> {
    await institution.go(here('screen'))
    for (const yes of await institution.page.locator('input[name^="verdicts."][value="yes"]').all()) await yes.check()
    if (missing) {
      await institution.tick('verdicts.complete.ok', 'no')
      await institution.fill({ 'verdicts.complete.reason': missing })
    }
    await institution.tick('result', result)
    await institution.press('提交审查结论', 'Record the result')
  }

  test('the institution screens it on behalf of the bureau and tells all defects at once', () =>
    person('institution', (institution) => screen(institution, 'ask', '研究方案缺技术路线图')))

  test('the applicant reads what is missing, attaches it and hands in the supplement', () =>
    person('wen', async (wen) => {
      await wen.go(here())
      await wen.stands('补正', 'Supplement')
      await wen.sees('研究方案缺技术路线图')
      await attachPaper(wen, said.dossier, '技术路线图.pdf')
      await wen.go(here('check'))
      await wen.fill({ note: '已补充技术路线图。' })
      await wen.press('提交补正', 'Hand in the supplement')
      await wen.stands('形式审查', 'Screening')
    }))

  test('the institution finds both papers and passes it', () =>
    person('institution', async (institution) => {
      await institution.go(here('screen'))
      for (const paper of ['研究方案.pdf', '技术路线图.pdf']) await institution.sees(paper)
      await screen(institution, 'pass')
    }))

  for (const stage of ['network-review', 'defence'])
    test(`five experts score it in ${stage} and the institution concludes`, async () => {
      await person('institution', async (institution) => {
        await institution.go(round('review'))
        const form = institution.page.locator(`form:has([name="stage"][value="${stage}"])`)
        await form.locator('xpath=ancestor::details').locator('summary').click()
        await form.locator('[name="title"]').fill(`${stage} 1`)
        await form.locator(`[name="dossier"][value="${said.dossier}"]`).check()
        for (const expert of experts) await form.locator(`[name="expert"][value="${persona(expert).id}"]`).check()
        await answered(institution.page, () => form.getByRole('button').last().click())
      })
      for (const expert of experts)
        await person(expert, async (judge) => {
          await judge.go('/reviews')
          await judge.page
            .locator('main')
            .getByRole('link', { name: `${stage} 1` })
            .click()
          await judge.page.locator('main').getByRole('link', { name: title }).click()
          await judge.page.locator('[name="marks.need"]').waitFor()
          await judge.fill(
            Object.fromEntries(['need', 'novelty', 'route', 'team', 'budget'].map((code) => [`marks.${code}`, '86'])),
          )
          await judge.fill({ remark: '目标明确，路线可行，建议进一步明确现场验证的检测方法和评价指标。' })
          await judge.press('提交评分', 'Hand in')
        })
      await person('institution', async (institution) => {
        await institution.go(round('review'))
        await institution.page
          .locator('main')
          .getByRole('link', { name: `${stage} 1` })
          .click()
        await institution.tick('shortlist', said.dossier)
        await institution.press('按勾选形成结论', 'Conclude with those ticked')
      })
    })

  test('after the visit the officer proposes the list, and each step of the chain signs', async () => {
    await person('officer', async (officer) => {
      await officer.go(here('visit'))
      await officer.tick('result', 'visited')
      await officer.fill({ note: '现场条件与申报书一致。' })
      await officer.press('登记', 'Record')
      await officer.go(round('propose'))
      await officer.press('提出清单，送审批', 'Propose and send for approval')
    })
    for (const who of chain)
      await person(who, async (signer) => {
        await signer.go('/desk')
        await signer.page.locator('main table a').first().click()
        await signer.page.locator('[name="step"]').first().waitFor({ state: 'attached' })
        await signer.press('同意', 'Agree')
      })
  })

  test('the decision is recorded with its legal anchor, and the notice is published', () =>
    person('officer', async (officer) => {
      await officer.go(round('proposals'))
      await officer.page.locator('main table a').first().click()
      await officer.page.waitForURL(/\/proposals\//)
      await officer.go(`/proposals/${idIn(officer.page.url(), 'proposals')}/decide`)
      await officer.fill({
        meeting: '局党组会（2026年第12次）',
        date: dayOf(opened().now()),
        document: '会议纪要〔2026〕12号',
      })
      await officer.press('录入决定', 'Record the decision')
      await officer.go(round('notice'))
      await officer.press('发布公示', 'Publish the notice')
    }))

  test('anybody reads the notice; when its days are over the officer closes it', async () => {
    await person('wen', async (anybody) => {
      await anybody.go('/notices')
      await anybody.page.locator('main table a').first().click()
      await anybody.page.locator('main table').getByText(title).waitFor()
    })
    await opened().pass(20)
    await person('officer', async (officer) => {
      await officer.go(round('notice'))
      await officer.page.locator('main a[href*="/officer/notices/"]').first().click()
      await officer.press('办结公示并发送任务书', 'Close and send the agreements')
    })
  })

  test('decision and money are issued together: the officer draws up, finance countersigns', async () => {
    let decision = ''
    await person('officer', async (officer) => {
      await officer.go('/finance')
      await officer.page.locator('main').getByRole('link', { name: '会议纪要〔2026〕12号' }).click()
      await officer.page.waitForURL(/\/finance\/decisions\//)
      decision = idIn(officer.page.url(), 'decisions')
      await officer.fill({ document: '联合下达〔2026〕8号', date: dayOf(opened().now()) })
      await officer.press('登记并送财政会签', 'Record and send to finance')
    })
    await person('finance', async (finance) => {
      await finance.go(`/finance/decisions/${decision}`)
      await finance.sees(title)
      await finance.fill({ opinion: '同意下达' })
      await finance.press('会签', 'Countersign')
      await finance.sees('同意下达')
    })
  })

  test('the applicant hands in the agreement, the bureau finds it in order, and the seals follow in their order', async () => {
    await person('wen', async (wen) => {
      await wen.go(here('agreement'))
      await wen.press('保存并提交审核', 'Save and hand in for the check')
    })
    await person('officer', async (officer) => {
      await officer.go(here('agreement/check'))
      await officer.press('审核通过', 'In order')
    })
    for (const who of ['wen', persona('wen').works_at, 'officer'])
      await person(who, async (party) => {
        await party.go(here('agreement/seal'))
        await party.press('确认并签章', 'Confirm and seal')
      })
    await person('wen', async (wen) => {
      await wen.go(here())
      await wen.stands('在研', 'Running')
    })
  })
}
