import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { dayOf } from '../../src/platform/clock.ts'
import { pdfOf } from '../../src/repository/specimens.ts'
import { accountOf, organisation } from '../../src/town/index.ts'
import { openBrowsedTown, type Person } from './browsed.ts'

describe('科技创新券 in a browser: voucher, order, both confirm, redemption', () => {
  let town: Awaited<ReturnType<typeof openBrowsedTown>>
  const ids = { round: '', dossier: '', order: '' }
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
  const order = () => `/coupon-orders/${ids.order}`

  test('the officer opens a round without an end', () =>
    person('officer', async (officer) => {
      await officer.go('/officer/rounds/new')
      await officer.fill({
        programme: 'innovation-voucher',
        code: 'KJQ-zh',
        year: '2027',
        'title.zh': '创新券旅程批次',
        'title.en': 'Vouchers of the journey',
        opensAt: minute(-1),
        budgetFen: '100',
        contact: '丁一平',
        'announcement.zh': '常年受理。',
        'announcement.en': 'Open all year.',
      })
      await officer.press('建立', 'Make')
      ids.round = idIn(officer.page.url(), 'rounds')
      await officer.go(`/officer/rounds/${ids.round}/publish`)
      await officer.press('发布批次', 'Publish the round')
    }))

  test('a firm asks for a voucher and its administrator endorses', async () => {
    await person('wen', async (wen) => {
      await wen.go(`/rounds/${ids.round}/start`)
      if (!(await wen.page.locator('[name="host"]').first().isChecked())) await wen.tick('host')
      await wen.press('开始填写', 'Start')
      ids.dossier = idIn(wen.page.url(), 'dossiers')
      await wen.go(here('sections/need'))
      await wen.fill({
        'answers.title': '边坡传感器环境试验',
        'answers.content': '新产品定型。',
        'answers.requested_fen': '8',
      })
      const kind = wen.page.locator('[name="answers.kind"]').first()
      if ((await kind.evaluate((element) => element.tagName)) === 'SELECT') await kind.selectOption('test')
      else await wen.tick('answers.kind', 'test')
      await wen.press('保存并继续', 'Save and go on')
      await wen.go(here('check'))
      await wen.press('提交', 'Submit')
    })
    await person('host', async (host) => {
      await host.go(here('endorse'))
      await host.press('审核通过', 'Endorse')
    })
  })

  test('the officer issues it', () =>
    person('officer', async (officer) => {
      await officer.go(here('issue'))
      await officer.press('发券', 'Issue')
      await officer.sees('已发放')
      await officer.sees('8.00 万元')
    }))

  test('the firm orders from a listed body', () =>
    person('host', async (host) => {
      await host.go(here('coupon'))
      await host.fill({ body: organisation('host2').id, subject: '传感器高低温循环试验', priceFen: '16' })
      await host.tick('unrelated', 'yes')
      await host.press('下单', 'Order')
      ids.order = idIn(host.page.url(), 'coupon-orders')
      await host.sees('待服务机构接单')
    }))

  test('the body accepts, and both confirm with their evidence', async () => {
    await person('host2', async (body) => {
      await body.go('/desk')
      await body.sees('接单：创新券服务')
      await body.go(order())
      await body.press('接单', 'Accept')
      await body.attach('evidence', '检测报告.pdf', pdfOf(['检测报告']))
      await body.press('确认完成', 'Confirm')
    })
    await person('host', async (host) => {
      await host.go(order())
      await host.attach('evidence', '付款回单.pdf', pdfOf(['付款回单']))
      await host.press('确认完成', 'Confirm')
      await host.sees('双方已确认，待申请兑付')
    })
  })

  test('the body asks for redemption with its invoice, and the officer redeems it', async () => {
    await person('host2', async (body) => {
      await body.go(order())
      await body.fill({ number: '旅程00998877', issuedOn: dayOf(town.now()) })
      await body.tick('account', accountOf('host2'))
      await body.press('申请兑付', 'Ask for redemption')
      await body.sees('兑付审核中')
    })
    await person('officer', async (officer) => {
      await officer.go(order())
      await officer.press('核定兑付，转拨付', 'Redeem and hand to payment')
      await officer.sees('本平台只登记，不付款')
    })
  })

  test('the voucher is used up, and the firm reads so', () =>
    person('host', async (host) => {
      await host.go(here())
      await host.stands('已用完', 'Used')
      await host.go(here('coupon'))
      await host.sees('0.00 万元')
    }))
})
