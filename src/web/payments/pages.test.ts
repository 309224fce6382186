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
import { addBankAccount, verifyBankAccount } from '../../registry/index.ts'
import { closeReaders } from '../../repository/index.ts'
import { actorAs, daysFrom, dossierId, organisation, townId } from '../../town/index.ts'

const gearbox = dossierId('gearbox')
const idIn = (seen: { path: string }) => /[0-9a-f]{8}-[0-9a-f-]{27}/.exec(seen.path)![0]

describe('money through its pages, without script', () => {
  let town: Awaited<ReturnType<typeof openTown>>
  let [finance, officer, host, director]: Walker[] = []
  let payment: string
  const account = newId()
  const later = (days: number) => daysFrom(new Date(), days)
  // biome-ignore lint/suspicious/noExplicitAny: the acts of a story, one after the other.
  const does = (who: string, act: any, input: object, days = 0): Promise<any> =>
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
    const by = { actor: actorAs('gu'), received: later(21), lang: 'zh' } as const
    const opened = await ask(town.db, readAgreement, { dossier: gearbox }, by)
    const { instalments: _, ...terms } = opened.agreement.content
    await does('gu', saveAgreement, { dossier: gearbox, version: opened.agreement.version, content: terms }, 21)
    await does('gu', submitAgreement, { dossier: gearbox }, 21)
    await does('officer', checkAgreement, { dossier: gearbox, verdict: 'ok' }, 22)
    for (const [step, who] of [
      ['lead', 'gu'],
      ['host', 'host3'],
      ['bureau', 'officer'],
    ] as const)
      await does(who, sealAgreement, { dossier: gearbox, step, way: 'electronic' }, 23)
    const { id, name } = organisation(
      actorAs('host3').standing.organisation === organisation('host3').id ? 'host3' : 'host',
    )
    const made = { account, organisation: id, bank: '贵阳银行', holder: name, number: '6222000099998888' }
    await does('host3', addBankAccount, made)
    await does('finance', verifyBankAccount, { account, how: '与开户许可证一致' })
    ;[finance, officer, host, director] = [
      await town.enter('finance'),
      await town.enter('officer'),
      await town.enter('host3'),
      await town.enter('director'),
    ]
  })
  after(async () => {
    await closeReaders()
    await town.close()
  })

  test('what the last seal planned stands before its unit, which asks for it', async () => {
    const list = await host!.open('/payments?pile=all')
    assert.equal(list.status, 200)
    payment = /\/payments\/([0-9a-f-]{36})/.exec(list.html)![1]!
    const none = await host!.raw(`/payments/${payment}`, { _do: 'request' })
    assert.equal(none.status, 422)
    assert.ok(none.body.includes('请选择收款账户'))
    const asked = await host!.fill(`/payments/${payment}`, { _do: 'request', account, note: '任务书已签订' })
    assert.ok(asked.html.includes('待审核'))
  })

  test('the officer checks it from the desk; finance orders it and takes out its file', async () => {
    assert.match((await officer!.open('/desk')).html, new RegExp(`/payments/${payment}`))
    const checked = await officer!.fill(`/payments/${payment}`, { _do: 'check', verdict: 'ok' })
    assert.ok(checked.html.includes('待拨付'))
    const nothing = await finance!.raw('/payment-orders/new', { document: '筑财教〔2026〕1号' })
    assert.ok(nothing.body.includes('请至少选择一笔'))
    const fields = {
      payments: payment,
      document: '筑财教〔2026〕1号',
      budgetYear: '2026',
      functionClass: '20604',
      economicClass: '50799',
      sourceLevel: 'city',
    }
    const ordered = await finance!.fill('/payment-orders/new', fields)
    assert.ok(ordered.html.includes('待回单'))
    const file = await finance!.raw(`/payment-orders/${idIn(ordered)}`, { format: 'csv', reason: '送国库支付' })
    assert.match(file.body, /^\uFEFF支付编号,/)
    assert.ok(file.body.includes('6222000099998888'))

    const filled = `${file.body.replace(/,,,,\r\n$/, ',成功,2026-01-02,998877,\r\n')}不明编号,,,,,,1.00,,,,,,成功,,,\r\n`
    const taken = await finance!.bring(
      '/payment-results',
      {},
      { field: 'sheet', name: '回单.csv', bytes: Buffer.from(filled) },
    )
    assert.ok(taken.html.includes('没有这个支付编号'))
    const line = /name="line" value="(\d+)"/.exec(taken.html)![1]!
    const settled = await finance!.fill(`/payment-results/${idIn(taken)}`, { line, [`reason-${line}`]: '银行测试行' })
    assert.ok(settled.html.includes('没有待处理的行'))
  })

  test('a file without a head is refused with the sentence that says what it needs', async () => {
    const refused = await finance!.bring(
      '/payment-results',
      {},
      { field: 'sheet', name: 'x.csv', bytes: Buffer.from('a,b\n1,2\n') },
    )
    assert.equal(refused.status, 422)
    assert.ok(refused.html.includes('没有找到表头'))
  })

  test('the unit confirms the arrival, and every step stands on the page, in both languages', async () => {
    const arrived = await host!.fill(`/payments/${payment}`, { _do: 'arrive', receivedOn: '2026-01-03' })
    for (const word of ['单位申请', '审核通过', '下达拨款单', '银行已支付', '单位确认到账'])
      assert.ok(arrived.html.includes(word), word)
    assert.match((await host!.open(`/en/payments/${payment}`)).html, /Arrival confirmed/)
  })

  test('every page opens for its desk in both languages, and lists leave as files', async () => {
    for (const [who, path] of [
      [finance!, '/payments'],
      [finance!, '/payments?pile=late'],
      [finance!, '/payment-orders'],
      [finance!, '/payment-plan'],
      [finance!, '/payee-alerts'],
      [director!, '/money'],
      [officer!, '/district-money?state=all'],
      [officer!, `/dossiers/${gearbox}/payments`],
      [officer!, `/dossiers/${gearbox}?tab=money`],
    ] as const)
      for (const address of [path, `/en${path}`]) assert.equal((await who.open(address)).status, 200, address)
    assert.equal((await host!.bytes('/payments/export?pile=all')).subarray(0, 2).toString(), 'PK')
    assert.equal((await finance!.bytes('/payment-plan/export')).subarray(0, 2).toString(), 'PK')
    assert.equal((await host!.open('/payment-orders')).status, 403)
  })

  test('finance notes an alert on a payee and ends it', async () => {
    const who = organisation('partner').name
    const alert = newId()
    const noted = await finance!.fill('/payee-alerts', {
      alert,
      organisation: who,
      kind: 'frozen',
      document: '（2026）黔01执5号',
      since: '2026-01-01',
    })
    assert.ok(noted.html.includes('（2026）黔01执5号'))
    const ended = await finance!.fill('/payee-alerts', { _do: 'end', alert, [`reason-${alert}`]: '已解除冻结' })
    assert.ok(ended.html.includes('已解除冻结'))
  })
})
