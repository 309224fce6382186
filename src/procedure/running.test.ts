import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { backHalf, people, terms, type World, wan } from '../../test/back-half/index.ts'
import { system } from '../platform/actor.ts'
import { json, run, sql, within } from '../platform/db.ts'
import { newId } from '../platform/ids.ts'
import { clockRemindRecoveries } from './acts/clock-remind-recoveries.ts'
import {
  decideChange,
  endAgreement,
  judgeAcceptance,
  listRecoveries,
  listRunning,
  type Programme,
  readCertificate,
  readLife,
  recordRecovery,
  reportProgress,
  requestAcceptance,
  requestChange,
} from './index.ts'
import { readingCircle } from './reading-circle.specimen.ts'
import { recoveringBy } from './store/recovery.ts'

const ends = (to: string) => ({ terminate: 'end.lapsed', revoke: 'end.revoked', ...(to ? { request: to } : {}) })
const circle: Programme = {
  ...readingCircle,
  stages: [
    ...readingCircle.stages.filter(({ kind }) => kind !== 'run'),
    { key: 'running', kind: 'run', title: { zh: '进行中', en: 'Running' }, by: 'applicant', next: ends('results') },
    {
      key: 'results',
      kind: 'accept',
      title: { zh: '验收', en: 'Acceptance' },
      by: 'officer',
      within: 'acceptance.judge_days',
      next: { ...ends(''), pass: 'end.accepted', fix: 'rework', fail: 'end.failed' },
    },
    {
      key: 'rework',
      kind: 'rework',
      title: { zh: '整改', en: 'Putting right' },
      by: 'applicant',
      within: 'fix.months',
      next: { ...ends('results'), lapse: 'end.failed' },
    },
  ],
  ends: [
    ...readingCircle.ends,
    { code: 'accepted', title: { zh: '验收通过', en: 'Accepted' }, good: true },
    { code: 'failed', title: { zh: '验收不通过', en: 'Failed' }, good: false },
  ],
}
const agreed = (amount: number) => ({
  targets: terms(amount).targets.map((row, index) => ({ row, applied: index })),
  dropped: {},
  milestones: terms(amount).milestones,
  budget: terms(amount).budget,
  instalments: [{ percent: 100, fen: amount * wan }],
  note: '',
})

describe('the life of an agreement', () => {
  let world: World
  let numbers = 0
  /** A project that runs until the end of 2026 with so much money. */
  async function running(amount = 40): Promise<string> {
    numbers += 1
    const dossier = await world.dossier('running', amount, `RC-2026-${numbers}`)
    await within(world.db, system(), 'write', (tx) =>
      run(
        tx,
        sql`insert into procedure.agreement (dossier, number, approved_fen, applied, content, saved_at, sent_at, ends_on)
        values (${dossier}, ${`A-${numbers}`}, ${amount * wan}, ${json(agreed(amount))}, ${json(agreed(amount))}, now(), now(), '2026-12-31')`,
      ),
    )
    return dossier
  }
  const life = (dossier: string, at = '2026-06-01 09:00') => world.asks(readLife, { dossier }, people.lead, at)
  const change = (dossier: string, more: object, at = '2026-06-01 09:00') =>
    world.does(requestChange, { change: newId(), dossier, reason: '执行需要', ...more } as never, people.lead, at)
  const results = {
    summary: '两项指标全部完成，读书会按计划举办，读者反馈良好。',
    targets: ['举办 12 场', '到场 130 人'],
    spent: { books: { fiscal: 38 * wan }, tea: { fiscal: wan } },
    dataNumber: '无科学数据：未产生数据',
  }
  const request = (dossier: string, at: string, more: object = {}) =>
    world.does(
      requestAcceptance,
      { dossier, ...results, reportNumber: `KJBG-${dossier.slice(-6)}`, ...more } as never,
      people.lead,
      at,
    )
  const judge = (dossier: string, task: string, money: string, at: string, fixes?: string) =>
    world.does(
      judgeAcceptance,
      { dossier, task, money, opinion: '对照任务书逐项核对，意见如结论。', ...(fixes ? { fixes } : {}) } as never,
      people.officer,
      at,
    )

  before(async () => {
    world = await backHalf(1000, circle)
  })
  after(async () => {
    await world.db.destroy()
    await world.database.drop()
  })

  test('takes one report of progress a year, which can be corrected', async () => {
    const dossier = await running()
    const report = (done: string) =>
      world.does(reportProgress, { dossier, year: 2026, done, spentFen: 10 * wan }, people.lead, '2026-06-01 09:00')
    await report('已经举办五场读书会。')
    await report('已经举办六场读书会，更正。')
    const { progress } = await life(dossier)
    assert.deepEqual(
      progress.map(({ year, done }) => [year, done]),
      [[2026, '已经举办六场读书会，更正。']],
    )
    const ahead = { dossier, year: 2027, done: '明年的事情先写上来。', spentFen: 0 }
    const refusal = await world.refused(world.does(reportProgress, ahead, people.lead, '2026-06-01 09:00'))
    assert.equal(refusal.code, 'procedure.year_ahead')
  })

  test('files what is minor at once: milestones and direct lines are the leader’s own', async () => {
    const dossier = await running()
    const moved = { ...agreed(40), milestones: [{ until: '2026-11-30', result: '提前办完' }] }
    assert.equal((await change(dossier, { kind: 'terms', terms: moved })).verdict, 'filed')
    assert.deepEqual((await life(dossier)).agreement.content.milestones, moved.milestones)
    assert.equal((await change(dossier, { kind: 'member', says: '陆川加入' })).verdict, 'filed')
  })

  test('leaves what is major to the bureau: a target changes only when it is approved, with both sides beside each other', async () => {
    const dossier = await running()
    const fewer = {
      ...agreed(40),
      targets: [{ row: { name: '读书会', value: '10 场' }, applied: 0, reason: '场地减少' }, agreed(40).targets[1]],
    }
    const asked = await change(dossier, { kind: 'terms', terms: fewer })
    assert.deepEqual([asked.major, asked.verdict], [true, null])
    assert.equal(
      (await world.refused(change(dossier, { kind: 'member', says: '换人' }))).code,
      'procedure.change_pending',
    )
    const before = await life(dossier)
    assert.equal((before.agreement.content.targets[0]!.row as { value: string }).value, '12 场')
    await world.does(decideChange, { change: asked.change, verdict: 'approved' }, people.officer, '2026-06-02 09:00')
    const now = await life(dossier, '2026-06-03 09:00')
    assert.equal((now.agreement.content.targets[0]!.row as { value: string }).value, '10 场')
    assert.equal((now.changes[0]!.before.terms!.targets[0]!.row as { value: string }).value, '12 场')
    const again = world.does(
      decideChange,
      { change: asked.change, verdict: 'approved' },
      people.officer,
      '2026-06-03 09:00',
    )
    assert.equal((await world.refused(again)).code, 'procedure.change_decided')
  })

  test('prolongs a term once, three months before its end, by at most twelve months', async () => {
    const dossier = await running()
    const refused = async (endsOn: string, at: string) =>
      (await world.refused(change(dossier, { kind: 'term', endsOn }, at))).code
    assert.equal(await refused('2027-03-31', '2026-10-01 09:00'), 'procedure.extension_late')
    assert.equal(await refused('2028-01-01', '2026-06-01 09:00'), 'procedure.extension_long')
    assert.equal(await refused('2026-12-01', '2026-06-01 09:00'), 'procedure.change_incomplete')
    const asked = await change(dossier, { kind: 'term', endsOn: '2027-06-30' }, '2026-09-30 09:00')
    await world.does(decideChange, { change: asked.change, verdict: 'approved' }, people.officer, '2026-10-08 09:00')
    const now = await life(dossier, '2026-10-09 09:00')
    assert.equal(now.ends_on, '2027-06-30')
    assert.equal(now.dossier.due_at!.toISOString(), '2027-12-30T15:59:59.999Z')
    assert.equal(await refused('2027-12-31', '2026-11-01 09:00'), 'procedure.extension_again')
  })

  test('tells all that is missing before acceptance at once', async () => {
    const dossier = await running(60)
    const bare = { dossier, summary: '完成', targets: ['举办 12 场'], spent: {}, reportNumber: '', dataNumber: '' }
    const refusal = await world.refused(world.does(requestAcceptance, bare, people.lead, '2026-12-01 09:00'))
    assert.deepEqual(
      refusal.problems.map(({ field }) => field),
      ['targets.1', 'summary', 'reportNumber', 'dataNumber', 'audit'],
    )
    const over = { ...bare, ...results, reportNumber: 'KJBG-1', audit: newId(), spent: { books: { fiscal: 61 * wan } } }
    const money = await world.refused(world.does(requestAcceptance, over, people.lead, '2026-12-01 09:00'))
    assert.equal(money.code, 'procedure.spent_too_much')
  })

  test('judges task and money each, gives one chance to put right, and then a certificate that anybody can check', async () => {
    const dossier = await running()
    assert.equal((await request(dossier, '2026-12-01 09:00')).surplus_fen, wan)
    assert.equal((await judge(dossier, 'pass', 'fix', '2026-12-10 09:00', '补充图书采购凭证')).result, 'fix')
    const fixing = await life(dossier, '2026-12-11 09:00')
    assert.deepEqual([fixing.kind, fixing.verdicts[0]!.fixes], ['rework', '补充图书采购凭证'])
    await request(dossier, '2027-01-10 09:00')
    const second = judge(dossier, 'fix', 'pass', '2027-01-15 09:00', '再补一次')
    assert.equal((await world.refused(second)).code, 'procedure.no_more_chance')
    const done = await judge(dossier, 'pass', 'pass', '2027-01-15 09:00')
    assert.equal(done.stage, 'end.accepted')
    const paper = await world.asks(
      readCertificate,
      { code: done.certificate!.toLowerCase() },
      people.reader,
      '2027-01-16 09:00',
    )
    assert.equal(paper.number, (await life(dossier, '2027-01-16 09:00')).dossier.number)
    const strange = world.asks(readCertificate, { code: 'AAAAAAAAAAAA' }, people.reader, '2027-01-16 09:00')
    assert.equal((await world.refused(strange)).code, 'procedure.no_certificate')
  })

  test('fails where the money fails, whatever the task', async () => {
    const dossier = await running()
    await request(dossier, '2026-12-01 09:00')
    assert.equal((await judge(dossier, 'pass', 'fail', '2026-12-10 09:00')).stage, 'end.failed')
  })

  test('takes a science report for one project only', async () => {
    const [one, other] = [await running(), await running()]
    await request(one, '2026-12-01 09:00', { reportNumber: 'KJBG-SAME' })
    const refusal = await world.refused(request(other, '2026-12-01 09:00', { reportNumber: 'KJBG-SAME' }))
    assert.deepEqual(
      refusal.problems.map(({ field }) => field),
      ['reportNumber'],
    )
  })

  test('revokes with money to be paid back: leader and host are barred until the last fen is there', async () => {
    const dossier = await running()
    const recovery = newId()
    const end = { dossier, way: 'revoke' as const, reason: '提供虚假发票套取资金', document: '筑科发〔2026〕18号' }
    await world.does(endAgreement, { ...end, recovery, recoverFen: 30 * wan }, people.officer, '2026-07-01 09:00')
    const open = () => within(world.db, system(), 'read', (tx) => recoveringBy(tx, people.lead.person!, newId()))
    assert.equal((await open())!.left_fen, 30 * wan)
    const pay = (fen: number, receipt: string, at: string) =>
      world.does(
        recordRecovery,
        { payment: newId(), recovery, fen, paidOn: at.slice(0, 10), receipt },
        people.finance,
        at,
      )
    await pay(10 * wan, 'R-1', '2026-07-10 09:00')
    assert.equal((await world.refused(pay(10 * wan, 'R-1', '2026-07-11 09:00'))).code, 'procedure.receipt_again')
    assert.equal((await world.refused(pay(21 * wan, 'R-2', '2026-07-11 09:00'))).code, 'procedure.recovery_amount')
    const listed = await world.asks(listRecoveries, {}, people.finance, '2026-07-12 09:00')
    assert.deepEqual([listed.recoveries[0]!.due_fen, listed.recoveries[0]!.paid_fen], [30 * wan, 10 * wan])
    const reminded = await world.does(clockRemindRecoveries, {}, system(), '2026-08-20 09:00')
    assert.equal(reminded.reminded, 1)
    assert.equal((await world.does(clockRemindRecoveries, {}, system(), '2026-08-21 09:00')).reminded, 0)
    const last = await pay(20 * wan, 'R-3', '2026-09-01 09:00')
    assert.equal(last.closed, true)
    assert.equal(await open(), null)
    assert.equal((await world.refused(pay(1, 'R-4', '2026-09-02 09:00'))).code, 'procedure.recovery_closed')
  })

  test('lists what runs by how it stands', async () => {
    const dossier = await running()
    const ending = await world.asks(listRunning, { health: 'ending', limit: 200 }, people.officer, '2026-11-01 09:00')
    assert.ok(ending.agreements.some((one) => one.dossier === dossier))
    const early = await world.asks(listRunning, { health: 'ending', limit: 200 }, people.officer, '2026-06-01 09:00')
    assert.ok(!early.agreements.some((one) => one.dossier === dossier))
  })

  test('is the leader’s to write, and the bureau’s to end', async () => {
    const dossier = await running()
    const foreign = world.does(
      reportProgress,
      { dossier, year: 2026, done: '路过的人替别人写的进展。', spentFen: 0 },
      people.reader,
      '2026-06-01 09:00',
    )
    assert.equal((await world.refused(foreign)).code, 'platform.not_found')
    const end = { dossier, way: 'terminate' as const, reason: '我不想再做这个项目了，请批准', document: '无' }
    assert.equal(
      (await world.refused(world.does(endAgreement, end as never, people.lead, '2026-06-01 09:00'))).code,
      'platform.input_invalid',
    )
    const whole = { ...end, document: '个人申请' }
    assert.equal(
      (await world.refused(world.does(endAgreement, whole, people.lead, '2026-06-01 09:00'))).code,
      'platform.not_allowed',
    )
  })
})
