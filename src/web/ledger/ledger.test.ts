import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { openTown } from '../../../test/walker/index.ts'

describe('the project ledger at the browser, without script', () => {
  let town: Awaited<ReturnType<typeof openTown>>
  let finance: Awaited<ReturnType<typeof town.enter>>
  before(async () => {
    town = await openTown()
    finance = await town.enter('finance')
  })
  after(() => town.close())

  const year = String(new Date().getFullYear())
  const allotment = {
    document: '筑财教〔示范〕7号',
    title: '科技计划专项',
    year,
    level: 'city',
    functionClass: '2060404',
    economicClass: '50799',
    receivedOn: `${year}-01-10`,
    amountFen: '1000',
  }

  test('says that the legal books are the treasury’s, on every page and in both languages', async () => {
    for (const path of ['', '/allotments', '/shifts', '/reservations', '/balances']) {
      assert.match((await finance.open(`/ledger${path}`)).html, /法定会计账在国库集中支付系统/)
      assert.match((await finance.open(`/en/ledger${path}`)).html, /The legal books are in the treasury/)
    }
  })

  test('finance registers an allotment and sets a quota out of it, which the co-ordination page then shows', async () => {
    const listed = await finance.fill('/ledger/allotments', allotment)
    assert.equal(listed.status, 200)
    assert.match(listed.html, /筑财教〔示范〕7号/)
    const again = await finance.fill('/ledger/allotments', allotment)
    assert.equal(again.status, 409)
    assert.match(again.html, /已经登记/)
    const form = await finance.open('/ledger/quotas/new')
    const id = /<option value="([0-9a-f-]{36})"[^>]*>[^<]*筑财教〔示范〕7号/.exec(form.html)![1]!
    for (const [title, amountFen] of [
      ['重点研发额度', '600'],
      ['重点研发第二批额度', '300'],
    ] as const) {
      const quota = {
        title,
        programme: 'key-rd',
        year,
        source: 'city',
        allotment: id,
        amountFen,
        document: '筑科〔示范〕2号',
      }
      assert.match((await finance.fill('/ledger/quotas/new', quota)).path, /^\/ledger\/quotas\//)
    }
    const { html } = await finance.open('/ledger')
    assert.match(html, /重点研发第二批额度/)
    assert.match(html, /900\.00 万元/)
    const beyond = {
      title: '超额',
      programme: 'key-rd',
      year,
      source: 'city',
      allotment: id,
      amountFen: '200',
      document: '1号',
    }
    const refused = await finance.fill('/ledger/quotas/new', { ...beyond, document: '筑科〔示范〕3号' })
    assert.equal(refused.status, 409)
    assert.match(refused.html, /只剩 100\.00 万元，不够本次的 200\.00 万元/)
  })

  test('the statement shows every entry, and a reversal takes one back beside it', async () => {
    const { html } = await finance.open('/ledger/allotments')
    const account = /\/ledger\/accounts\/([0-9a-f-]{36})/.exec(html)![1]!
    const statement = await finance.open(`/ledger/accounts/${account}`)
    assert.match(statement.html, /安排额度/)
    const transfer = /\?reverse=([0-9a-f-]{36})/.exec(statement.html)![1]!
    const form = `/ledger/accounts/${account}?reverse=${transfer}`
    const reversed = await finance.fill(form, { document: '筑科〔示范〕4号', note: '金额录错' })
    assert.match(reversed.html, /已冲销/)
    assert.match((await finance.open(`/ledger/accounts/${account}?until=2001-01-01`)).html, /到这一天为止没有收支/)
  })

  test('every list leaves as a workbook with Chinese heads', async () => {
    const { html } = await finance.open('/ledger/allotments')
    const account = /\/ledger\/accounts\/([0-9a-f-]{36})/.exec(html)![1]!
    for (const path of [
      '/export',
      '/allotments/export',
      '/shifts/export',
      '/reservations/export',
      '/balances/export',
      `/accounts/${account}/export`,
    ])
      assert.equal((await finance.bytes(`/ledger${path}`)).subarray(0, 2).toString(), 'PK', path)
  })

  test('an officer and a leader read it and find no form; an applicant finds nothing', async () => {
    for (const who of ['officer', 'deputy', 'supervisor']) {
      const reader = await town.enter(who)
      const { html, status } = await reader.open('/ledger/allotments')
      assert.equal(status, 200, who)
      assert.doesNotMatch(html, /name="functionClass"/)
    }
    assert.equal((await (await town.enter('wen')).open('/ledger')).status, 403)
  })
})
