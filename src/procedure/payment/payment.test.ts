import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { actorOf, system } from '#platform/actor'
import { run, sql, within } from '#platform/db'
import { newId } from '#platform/ids'
import { moment, people, wan } from '../../../test/back-half/index.ts'
import { day, digest, district, holder, type Paying, paying } from '../../../test/paying/index.ts'
import { recordSanction, verifyBankAccount } from '../../registry/index.ts'
import {
  confirmArrival,
  dossierPayments,
  endAlert,
  exportOrder,
  listPayments,
  moneyAtDistricts,
  noteAlert,
  passOn,
  planPayments,
  readResultFileRows,
  receiveAtDistrict,
  reissuePayment,
  releasePayment,
  settleResult,
  takeResults,
} from '../index.ts'

const { officer, finance, lead, hostAdmin, supervisor } = people

describe('the payment of an agreement', () => {
  let p: Paying
  let world: Paying['world']
  let account: string
  before(async () => {
    p = await paying()
    world = p.world
    account = p.account
  })
  after(() => p.end())

  test('is planned by the last seal: the instalments of the agreement, the first within thirty days', async () => {
    const { dossier } = await p.sealed(10)
    const { payments } = await world.asks(dossierPayments, { dossier }, lead, day)

    assert.deepEqual(
      payments.map(({ part, kind, planned_fen, due_on, state }) => [part, kind, planned_fen, due_on, state]),
      [
        [1, 'instalment', 6 * wan, '2026-04-09', 'planned'],
        [2, 'instalment', 4 * wan, '2026-12-31', 'planned'],
      ],
    )
    assert.equal(
      (await world.refused(world.does(planPayments, { dossier }, officer, day))).code,
      'procedure.payment_over_agreement',
    )
  })

  test('goes from request to arrival, and every step stands on it', async () => {
    const { payments } = await p.sealed()
    const [first] = payments as [string]
    await p.checked(first)
    const order = await p.ordered(first)
    assert.match(order.number!, /^BK20260310-\d{3}$/)
    const outcome = await p.told(await p.word(first, 'paid', { bank: '9988' }))
    assert.deepEqual([outcome.paid, outcome.aside], [1, 0])
    await world.does(confirmArrival, { payment: first, receivedOn: '2026-03-10' }, hostAdmin, day)

    const { steps, payment } = await p.seen(first)
    assert.equal(payment.state, 'arrived')
    assert.deepEqual(
      steps.map(({ kind }) => kind),
      ['plan', 'request', 'check', 'order', 'pay', 'arrive'],
    )
  })

  test('is never ordered twice, also when two order at once', async () => {
    const { payments } = await p.sealed()
    const [first] = payments as [string]
    await p.checked(first)
    const both = await Promise.allSettled([p.ordered(first), p.ordered(first)])
    assert.equal(both.filter(({ status }) => status === 'fulfilled').length, 1)
    assert.equal((await p.seen(first)).legs.length, 1)
  })

  test('never goes to an account that finance has not verified, nor under another name', async () => {
    const [open, foreign] = [
      await p.added('6222000011113333', holder),
      await p.verified('6222000011114444', '另一家公司'),
    ]
    for (const [wrong, code] of [
      [open, 'unverified'],
      [foreign, 'name'],
    ] as const) {
      const { payments } = await p.sealed()
      const [first] = payments as [string]
      await p.checked(first, wrong)
      const refusal = await world.refused(p.ordered(first))
      assert.equal(refusal.code, 'procedure.payee_wrong')
      assert.ok((await p.seen(first)).findings.some((one) => one.code === code))
      assert.equal((await p.seen(first)).legs.length, 0)
    }
  })

  test('is held when its payee is frozen or under a sanction, until a person says why it may go', async () => {
    const { payments } = await p.sealed()
    const [first] = payments as [string]
    await p.checked(first)
    const alert = newId()
    await world.does(
      noteAlert,
      { alert, organisation: world.host, kind: 'frozen', document: '（2026）黔01执5号', since: '2026-03-01' },
      finance,
      day,
    )
    const order = await p.ordered(first)
    assert.deepEqual([order.order, order.held], [null, [first]])
    await world.does(releasePayment, { payment: first, reason: '冻结的是另一账户，法院函已核对' }, finance, day)
    assert.equal((await p.ordered(first)).ordered, 1)
    await world.does(endAlert, { alert, reason: '已解除' }, finance, day)
  })

  test('that comes back goes out again under a new attempt, and the old reference takes no more words', async () => {
    const { payments } = await p.sealed()
    const [first] = payments as [string]
    await p.checked(first)
    await p.ordered(first)
    const old = await p.word(first, 'returned', { reason: '户名不符' })
    await p.told(old)
    assert.equal((await p.seen(first)).payment.state, 'returned')
    await world.does(reissuePayment, { payment: first, account }, hostAdmin, day)
    await p.ordered(first)
    const again = await p.told({ ...old, outcome: 'paid' }, await p.word(first, 'paid'))
    assert.deepEqual([again.paid, again.aside], [1, 1])
    assert.deepEqual(
      (await p.seen(first)).legs.map(({ attempt, returned_on }) => [attempt, returned_on]),
      [
        [1, '2026-03-10'],
        [2, null],
      ],
    )
  })

  test('takes no word of the bank that does not fit, and says why row by row', async () => {
    const { payments } = await p.sealed()
    const [first] = payments as [string]
    await p.checked(first)
    await p.ordered(first)
    const good = await p.word(first, 'paid')
    const outcome = await p.told({ ...good, amount_fen: 1 }, { ...good, reference: 'BK-NONE' }, good, good)
    assert.deepEqual([outcome.paid, outcome.aside], [1, 3])
    assert.equal(outcome.before_fen - outcome.after_fen, good.amount_fen)
    const { rows } = await world.asks(readResultFileRows, { file: outcome.file, aside: true }, finance, day)
    assert.deepEqual(
      rows.map(({ reason }) => reason),
      ['differs', 'unknown', 'duplicate'],
    )
    await world.does(settleResult, { file: outcome.file, line: 3, reason: '银行测试数据' }, finance, day)
    assert.equal(
      (await world.refused(world.does(settleResult, { file: outcome.file, line: 3, reason: '再次' }, finance, day)))
        .code,
      'procedure.result_row_settled',
    )
  })

  test('takes no file twice and none whose total is wrong, unless somebody says why', async () => {
    const { payments } = await p.sealed()
    const [first] = payments as [string]
    await p.checked(first)
    await p.ordered(first)
    const file = { name: '回单.csv', digest: digest(), statedFen: 5, rows: [await p.word(first, 'paid')] }
    assert.equal(
      (await world.refused(world.does(takeResults, { file: newId(), ...file }, finance, day))).code,
      'procedure.result_total_wrong',
    )
    await world.does(takeResults, { file: newId(), ...file, totalReason: '银行合计行有误，已电话核实' }, finance, day)
    assert.equal(
      (await world.refused(world.does(takeResults, { file: newId(), ...file }, finance, day))).code,
      'procedure.result_file_known',
    )
  })

  test('passes through the district: received, passed on whole, and listed while it is held too long', async () => {
    const there = await p.added('6222000011115555', '花溪区财政局', district.standing.organisation!, finance)
    const other = actorOf(newId(), '财务二', finance.standing)
    await within(world.db, system(), 'write', (tx) =>
      run(
        tx,
        sql`insert into registry.person (id, name, created_at) values (${other.person}, '财务二', ${moment(day)})`,
      ),
    )
    const { payments } = await p.sealed()
    const [first] = payments as [string]
    await p.checked(first, account, { via: district.standing.organisation! })
    assert.equal((await world.refused(p.ordered(first))).code, 'procedure.payee_wrong')
    await world.does(verifyBankAccount, { account: there, how: '函证' }, other, day)
    await p.ordered(first)
    await p.told(await p.word(first, 'paid'))
    const late = await world.asks(moneyAtDistricts, { holding: true }, district, '2026-05-10 10:00')
    assert.equal(late.legs[0]!.late_days, 31)
    assert.equal(
      (await world.refused(world.does(passOn, { payment: first, sentOn: '2026-03-10' }, district, day))).code,
      'procedure.payment_not_received',
    )
    await world.does(receiveAtDistrict, { payment: first, receivedOn: '2026-03-10' }, district, day)
    await world.does(passOn, { payment: first, sentOn: '2026-03-10' }, district, day)
    await world.does(confirmArrival, { payment: first, receivedOn: '2026-03-10' }, hostAdmin, day)
    assert.deepEqual(
      (await p.seen(first)).legs.map(({ leg, to_name }) => [leg, to_name]),
      [
        [1, '花溪区财政局'],
        [2, holder],
      ],
    )
  })

  test('is exported with accounts in full by finance alone, on record', async () => {
    const { payments } = await p.sealed()
    const [first] = payments as [string]
    await p.checked(first)
    const { order } = await p.ordered(first)
    const { rows } = await world.does(exportOrder, { order: order!, reason: '送国库支付' }, finance, day)
    assert.equal(rows[0]!.number, '6222000011112222')
    for (const who of [officer, supervisor, hostAdmin])
      assert.equal(
        (await world.refused(world.does(exportOrder, { order: order!, reason: '看看' }, who, day))).code,
        'platform.not_allowed',
      )
  })

  test('is seen by its own unit and its own district only', async () => {
    const stranger = actorOf(newId(), '外单位', {
      grant: null,
      role: 'host-admin',
      organisation: newId(),
      organisationName: null,
    })
    assert.equal((await world.asks(listPayments, {}, stranger, day)).payments.length, 0)
    const mine = await world.asks(listPayments, {}, district, day)
    assert.ok(mine.payments.length > 0 && mine.payments.every(({ via }) => via === district.standing.organisation))
  })

  test('is held while its payee is under a sanction: a person reads whether the decision reaches it', async () => {
    const { payments } = await p.sealed()
    const [first] = payments as [string]
    await p.checked(first)
    await world.does(
      recordSanction,
      {
        sanction: newId(),
        subject_kind: 'organisation',
        subject: world.host,
        conduct: '弄虚作假',
        bars: ['applicant'],
        since: '2026-03-01',
        until: '2027-03-01',
        decision: '筑科监〔2026〕1号',
        basis: '科技部令第19号',
        deciding_body: '市科技局',
        decided_on: '2026-03-01',
      },
      supervisor,
      day,
    )
    assert.deepEqual((await p.ordered(first)).held, [first])
  })
})
