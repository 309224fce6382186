import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { idFrom } from '../../src/platform/ids.ts'
import { accountOf, organisation } from '../../src/town/index.ts'
import { openBrowsedTown, type Person } from './browsed.ts'

describe('后补助，免申即享, in a browser: from the list to payment, and nobody fills in a form', () => {
  let town: Awaited<ReturnType<typeof openBrowsedTown>>
  const ids = { round: '', dossier: '' }
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
  const round = (page: string) => `/officer/rounds/${ids.round}/${page}`
  const minute = (days: number) =>
    new Date(town.now().getTime() + days * 86_400_000 + 8 * 3_600_000).toISOString().slice(0, 16)

  test('the officer opens a round that has no end and nothing to apply for', () =>
    person('officer', async (officer) => {
      await officer.go('/officer/rounds/new')
      await officer.fill({
        programme: 'after-subsidy',
        code: 'HBZ-zh',
        year: '2026',
        'title.zh': '后补助旅程批次',
        'title.en': 'After-subsidies of the journey',
        opensAt: minute(-1),
        budgetFen: '200',
        contact: '丁一平',
        'announcement.zh': '免申即享。',
        'announcement.en': 'Nothing to apply for.',
      })
      await officer.press('建立', 'Make')
      ids.round = idIn(officer.page.url(), 'rounds')
      await officer.go(round('publish'))
      await officer.press('发布批次', 'Publish the round')
    }))

  test('a firm that looks for the form reads that there is none', () =>
    person('wen', async (wen) => {
      await wen.go(`/rounds/${ids.round}`)
      await wen.sees('免申即享：不用申报')
      assert.equal(await wen.page.locator(`main a[href$="/rounds/${ids.round}/start"]`).count(), 0)
    }))

  test('the officer sees whom the rule puts on the list and how much, and lists them', () =>
    person('officer', async (officer) => {
      await officer.go(round('list'))
      await officer.sees(organisation('host3').name)
      await officer.sees('11.20 万元')
      await officer.press('把 2 个单位列入名单并通知', 'List 2 organisations and ask them')
      await officer.sees('2 个单位已列入，确认通知已发出')
    }))

  test('the firm finds it on its desk, reads what it rests on and confirms with one click', () =>
    person('host', async (host) => {
      await host.go('/desk')
      ids.dossier = idFrom('entitled', ids.round, organisation('host').id)
      await host.page.locator(`main a[href$="/dossiers/${ids.dossier}/confirm"]`).first().waitFor()
      await host.go(`/dossiers/${ids.dossier}/confirm`)
      await host.sees('拟给予 11.20 万元')
      await host.tick('account', accountOf('host'))
      await host.press('确认享受', 'Confirm')
      await host.sees('已确认，接下来公示')
      await host.go(`/dossiers/${ids.dossier}`)
      await host.stands('公示', 'Public notice')
    }))

  test('the notice shows who gets how much, for objections', async () => {
    await person('officer', async (officer) => {
      await officer.go(round('notice'))
      await officer.press('发布公示', 'Publish the notice')
    })
    await town.pass(15)
    await person('officer', async (officer) => {
      await officer.go(round('notice'))
      await officer.page.locator('main a[href*="/officer/notices/"]').first().click()
      await officer.press('办结公示', 'Close the notice')
    })
  })

  test('the officer records what is due, and finance finds it among what waits for an order', async () => {
    await person('officer', async (officer) => {
      await officer.go(round('due'))
      await officer.sees('本平台只登记，不付款')
      await officer.tick('dossiers', ids.dossier)
      await officer.press('核定应付，转拨付', 'Record and hand to payment')
      await officer.sees('1 件已转拨付')
    })
    await person('host', async (host) => {
      await host.go(`/dossiers/${ids.dossier}`)
      await host.stands('已转财政拨付', 'Handed to payment')
      await host.go('/messages')
      await host.sees('已转财政拨付')
    })
  })
})
