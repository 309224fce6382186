import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dayOf } from '../../src/platform/clock.ts'
import type { Lang } from '../../src/platform/text.ts'
import { persona } from '../../src/town/index.ts'
import type { openBrowsedTown, Person } from './browsed.ts'
import { title, writeApplication } from './writing.ts'

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
  const here = (page: string) => `/dossiers/${said.dossier}/${page}`
  const round = (page: string) => `/officer/rounds/${said.round}/${page}`
  const minute = (days: number) =>
    new Date(opened().now().getTime() + days * 86_400_000 + 8 * 3_600_000).toISOString().slice(0, 16)

  test('the officer makes a round, writes its guide and publishes it', () =>
    person('officer', async (officer) => {
      await officer.go('/officer/rounds/new')
      await officer.fill({
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
      await wen.sees('ZKRD-2026-')
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

  test('the institution screens it rule by rule on behalf of the bureau', () =>
    person('institution', async (institution) => {
      await institution.go(here('screen'))
      for (const yes of await institution.page.locator('input[name^="verdicts."][value="yes"]').all()) await yes.check()
      await institution.tick('result', 'pass')
      await institution.press('提交审查结论', 'Record the result')
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
        await Promise.all([institution.page.waitForEvent('load'), form.getByRole('button').last().click()])
        assert.equal(await institution.page.locator('#error-summary').count(), 0)
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
      await anybody.sees('公示', 'Notice')
    })
    await opened().pass(20)
    await person('officer', async (officer) => {
      await officer.go(round('notice'))
      await officer.page.locator('main a[href*="/officer/notices/"]').first().click()
      await officer.press('办结公示并发送任务书', 'Close and send the agreements')
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
      await wen.go(`/dossiers/${said.dossier}`)
      await wen.sees('在研', 'Running')
    })
  })
}
