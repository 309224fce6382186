import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Static, TSchema } from 'typebox'
import { type TestDatabase, testDatabase } from '../../test/cluster/index.ts'
import { town, townSecret } from '../../test/town/index.ts'
import type { Act, Reading } from '../platform/act.ts'
import { system } from '../platform/actor.ts'
import { all, connect, type Db, sql, within } from '../platform/db.ts'
import { newId } from '../platform/ids.ts'
import { ask, perform } from '../platform/perform.ts'
import type { Refusal } from '../platform/refusal.ts'
import { concludePanel, convenePanel, screenMany } from '../procedure/index.ts'
import { claimAchievement, openVault } from '../registry/index.ts'
import { actorAs, dossierId, persona, rounds, townId } from '../town/index.ts'
import {
  appointExpert,
  clockWatchConflicts,
  declareRelation,
  endRelation,
  excuseExpert,
  myRelations,
  readPanel,
  saveScore,
  settleConflict,
  submitScore,
} from './index.ts'

const group = ['slope', 'river', 'spindle'].map(dossierId)
const panel = townId('panel under conflict')
const seatOf = (who: string) => townId(`seat ${who} under conflict`)
const five = [1, 2, 3, 4, 5].map((number) => `expert${number}`)

describe('conflicts of interest on a panel', () => {
  let database: TestDatabase
  let db: Db
  const now = new Date()
  const does = <I extends TSchema, O>(who: string, act: Act<I, O>, input: Static<I>): Promise<O> =>
    perform(db, act, input, { actor: actorAs(who), received: now, key: newId(), via: 'page', lang: 'zh' })
  const asks = <I extends TSchema, O>(who: string, reading: Reading<I, O>, input: Static<I>): Promise<O> =>
    ask(db, reading, input, { actor: actorAs(who), received: now, lang: 'zh' })
  const looks = <Row>(query: ReturnType<typeof sql<Row>>) => within(db, system(), 'write', (tx) => all(tx, query))
  const points = { need: 80, novelty: 80, route: 80, team: 80, budget: 80 }
  const remark = '技术路线清楚，指标可考核，建议补充第三方检测方案。'
  const hand = (who: string, dossier = group[0]!) =>
    does(who, submitScore, { seat: seatOf(who), dossier, marks: points, remark })
  const convene = (reason?: string) =>
    does('institution', convenePanel, {
      panel,
      round: rounds.open,
      stage: 'network-review',
      title: '传感与装备组',
      dossiers: group,
      experts: five.map((who) => ({ seat: seatOf(who), person: persona(who).id, ...(reason ? { reason } : {}) })),
      reserves: [persona('expert6').id],
    })
  const tick = () =>
    perform(
      db,
      clockWatchConflicts,
      {},
      {
        actor: system(),
        received: new Date(now.getTime() + 3_600_000),
        key: newId(),
        via: 'job',
        lang: 'zh',
      },
    )

  before(async () => {
    openVault(townSecret)
    database = await testDatabase(town)
    db = connect(database.appUrl)
    for (const who of [...five, 'expert6'])
      await does('officer', appointExpert, {
        person: persona(who).id,
        kind: 'technical',
        fields: [...(persona(who).fields ?? [])],
      })
    await does('institution', screenMany, {
      dossiers: group,
      confirmed: ['complete', 'not-funded-elsewhere', 'no-secret'],
    })
    // expert1 left the host of one of them last year.
    await looks(sql<{ id: string }>`insert into registry.post (id, person, organisation, since, until, confirmed_at)
      select ${newId()}, ${persona('expert1').id}, d.host, current_date - 900, current_date - 300, now()
      from procedure.dossier d where d.id = ${group[0]!} returning id`)
  })
  after(async () => {
    await db.destroy()
    await database.drop()
  })

  test('who left a host not long ago is seated only with a reason, which is kept with the evidence', async () => {
    const refused = (await convene().catch((error: Refusal) => error)) as Refusal
    assert.equal(refused.code, 'review.conflict_needs_reason')
    assert.match(refused.problems[0]!.says.zh, /曾在申报或合作单位任职（.+至.+）/)
    await convene('本市该方向专家不足')
    const { conflicts } = await asks('institution', readPanel, { panel })
    assert.deepEqual(
      conflicts.map(({ why, later, reason, dossier }) => [why, later, reason, dossier]),
      [['former-organisation', false, '本市该方向专家不足', group[0]]],
    )
    await hand('expert1')
  })

  test('a paper written together that comes up overnight takes no more score, and the organiser finds it on the desk', async () => {
    const [lead] = await looks(
      sql<{
        lead: string
        name: string
      }>`select lead, lead_name as name from procedure.dossier where id = ${group[1]!}`,
    )
    await does('expert2', claimAchievement, {
      achievement: newId(),
      kind: 'paper',
      title: '河道水质连续监测',
      achieved_on: '2026-05-01',
      contributors: [
        { name: persona('expert2').name, person: persona('expert2').id },
        { name: lead!.name, person: lead!.lead },
      ],
    })
    await assert.rejects(hand('expert2', group[1]!), { code: 'review.conflict_found' })
    await hand('expert2', group[2]!)
    assert.deepEqual(await tick(), { found: 1 })
    const tasks = await looks(
      sql<{ person: string }>`select person from desk.task where what = 'review.conflict' and done_at is null`,
    )
    assert.deepEqual(tasks, [{ person: persona('institution').id }])
    const [letter] = await looks(
      sql<{ body: { zh: string } }>`select body from desk.message where letter = 'conflict-found'`,
    )
    assert.match(letter!.body.zh, /近年与项目人员有合作/)
    await assert.rejects(
      does('expert2', saveScore, { seat: seatOf('expert2'), dossier: group[1]!, marks: {}, remark: '' }),
      { code: 'review.conflict_found' },
    )
    const { conflicts } = await asks('institution', readPanel, { panel })
    assert.match(conflicts.find((one) => one.later)!.evidence.zh, /合作论文《河道水质连续监测》，2026年5月1日/)
  })

  test('told once: the next turn of the clock finds nothing new', async () => {
    const later = new Date(now.getTime() + 7_200_000)
    const again = await perform(
      db,
      clockWatchConflicts,
      {},
      { actor: system(), received: later, key: newId(), via: 'job', lang: 'zh' },
    )
    assert.deepEqual(again, { found: 0 })
  })

  test('no reason keeps an expert with a hard conflict; excused, their scores count no more and the reserve is called', async () => {
    const settle = { seat: seatOf('expert2'), why: 'worked-together', reason: '论文作者很多' }
    await assert.rejects(does('institution', settleConflict, settle), { code: 'review.conflict_is_hard' })
    const { reserve } = await does('institution', excuseExpert, {
      seat: seatOf('expert2'),
      reason: '与负责人有合作论文',
    })
    assert.equal(reserve, persona('expert6').name)
    const open = await looks(
      sql<{ id: number }>`select id from desk.task where what = 'review.conflict' and done_at is null`,
    )
    assert.deepEqual(open, [])
    const { order, conflicts } = await asks('institution', readPanel, { panel })
    assert.equal(order.find((one) => one.dossier === group[2])!.tally, null)
    assert.equal(conflicts.find((one) => one.later)!.excused, true)
    await assert.rejects(hand('expert2'), { code: 'review.seat_declined' })
  })

  test('an expert who declares kin while they sit on a panel is stopped at once, and only there', async () => {
    const [lead] = await looks(
      sql<{
        name: string
        host: string
      }>`select lead_name as name, host from procedure.dossier where id = ${group[0]!}`,
    )
    const relation = newId()
    const input = { relation, kind: 'kin' as const, name: lead!.name, organisation: lead!.host, about: '表兄弟' }
    assert.deepEqual(await does('expert3', declareRelation, input), { relation, touched: 1 })
    await assert.rejects(hand('expert3', group[0]!), { code: 'review.conflict_found' })
    const { conflicts } = await asks('institution', readPanel, { panel })
    const found = conflicts.filter((one) => one.seat === seatOf('expert3'))
    assert.deepEqual(
      found.map(({ why, effect, dossier }) => [why, effect, dossier]),
      [['kin', 'hard', group[0]]],
    )
    await hand('expert3', group[2]!)
    await assert.rejects(does('institution', concludePanel, { panel, shortlist: [] }), { code: 'review.conflict_open' })
    const [letter] = await looks(
      sql<{ n: number }>`select count(*)::integer as n from desk.message where letter = 'conflict-found'`,
    )
    assert.equal(letter!.n, 2)
  })

  test('a namesake is checked by a person, who says why the expert stays', async () => {
    const [lead] = await looks(
      sql<{ name: string }>`select lead_name as name from procedure.dossier where id = ${group[1]!}`,
    )
    const relation = newId()
    await does('expert4', declareRelation, { relation, kind: 'student', name: lead!.name, about: '博士生' })
    await assert.rejects(hand('expert4', group[1]!), (error: Refusal) => {
      assert.match(JSON.stringify(error.facts), /需要组织单位核实/)
      return error.code === 'review.conflict_found'
    })
    await does('institution', settleConflict, {
      seat: seatOf('expert4'),
      why: 'same-name',
      reason: '核对身份证号，不是同一人',
    })
    await hand('expert4', group[1]!)
    await does('expert4', endRelation, { relation, reason: '填错' })
    await assert.rejects(does('expert4', endRelation, { relation, reason: '再次' }), { code: 'review.relation_ended' })
    const { relations } = await asks('expert4', myRelations, {})
    assert.equal(relations[0]!.end_reason, '填错')
    assert.deepEqual((await asks('expert5', myRelations, {})).relations, [])
  })

  test('a declaration that names nobody, or ends before it begins, is refused', async () => {
    const base = { relation: newId(), kind: 'stake' as const, about: '持股 2%' }
    await assert.rejects(does('expert5', declareRelation, base), { code: 'review.relation_names_nobody' })
    const days = { since: '2026-05-02', until: '2026-05-01', name: '某人' }
    await assert.rejects(does('expert5', declareRelation, { ...base, ...days }), { code: 'review.relation_days' })
  })
})
