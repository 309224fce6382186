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
import { openVault } from '../registry/index.ts'
import {
  appointExpert,
  declineSeat,
  listExperts,
  mySeats,
  opinionsOf,
  ranking,
  readPanel,
  readSeat,
  saveScore,
  seatExperts,
  submitScore,
  unlockScore,
} from '../review/index.ts'
import { actorAs, dossierId, persona, rounds, townId } from '../town/index.ts'
import { concludePanel, convenePanel, dossierTimeline, readDossier, recordVisit, screenMany } from './index.ts'

const group = ['slope', 'river', 'spindle'].map(dossierId)
const experts = [1, 2, 3, 4, 5, 6, 7].map((number) => `expert${number}`)
const panel = townId('panel under test')
const seatOf = (who: string) => townId(`seat ${who}`)
const opinion = '技术路线清楚，指标可考核，建议补充第三方检测方案。'
const invited = (...people: string[]) => people.map((who) => ({ seat: seatOf(who), person: persona(who).id }))

describe('a panel', () => {
  let database: TestDatabase
  let db: Db
  const now = new Date()
  const does = <I extends TSchema, O>(who: string, act: Act<I, O>, input: Static<I>): Promise<O> =>
    perform(db, act, input, { actor: actorAs(who), received: now, key: newId(), via: 'page', lang: 'zh' })
  const asks = <I extends TSchema, O>(who: string, reading: Reading<I, O>, input: Static<I>): Promise<O> =>
    ask(db, reading, input, { actor: actorAs(who), received: now, lang: 'zh' })
  const looks = <Row>(query: ReturnType<typeof sql<Row>>) => within(db, system(), 'read', (tx) => all(tx, query))
  const points = (mark: number) => ({ need: mark, novelty: mark, route: mark, team: mark, budget: mark })
  const scores = (who: string, dossier: string, mark: number) =>
    does(who, submitScore, { seat: seatOf(who), dossier, marks: points(mark), remark: opinion })
  const convene = (people: readonly string[], more: Partial<Static<(typeof convenePanel)['input']>> = {}) =>
    does('institution', convenePanel, {
      panel,
      round: rounds.open,
      stage: 'network-review',
      title: '传感与装备组',
      dossiers: group,
      experts: invited(...people),
      ...more,
    })

  before(async () => {
    openVault(townSecret)
    database = await testDatabase(town)
    db = connect(database.appUrl)
    for (const who of experts)
      await does('officer', appointExpert, {
        person: persona(who).id,
        kind: 'technical',
        fields: [...(persona(who).fields ?? [])],
      })
    const confirmed = ['complete', 'not-funded-elsewhere', 'no-secret']
    await does('institution', screenMany, { dossiers: group, confirmed })
  })
  after(async () => {
    await db.destroy()
    await database.drop()
  })

  test('is drawn from the list of experts, by field', async () => {
    const { experts: found } = await asks('officer', listExperts, { field: '460' })
    assert.deepEqual(found.map((one) => one.name).sort(), ['叶知秋', '柏松', '段云峰'].sort())
  })

  test('is refused below its least size, and for dossiers that are not at the stage', async () => {
    await assert.rejects(convene(experts.slice(0, 4)), { code: 'procedure.panel_small' })
    await assert.rejects(convene(experts.slice(0, 5), { dossiers: [...group, dossierId('tea')] }), {
      code: 'procedure.panel_not_there',
    })
  })

  test('seats nobody who works for the host of a dossier of the group or is named in one', async () => {
    await within(db, system(), 'write', (tx) =>
      all(
        tx,
        sql`insert into procedure.member (id, dossier, person, name, part, invited_by, invited_at, answered_at, consents)
        values (${newId()}, ${dossierId('slope')}, ${persona('lu').id}, '陆川', 'co-applicant', ${persona('wen').id}, ${now}, ${now}, true) returning id`,
      ),
    )
    const refused = (await convene(experts.slice(2)).catch((error: Refusal) => error)) as Refusal
    assert.equal(refused.code, 'review.conflict_of_interest')
    assert.deepEqual(
      refused.problems.map(({ field, says }) => [field, says.zh.replace(/，\d{4}年.*日至今/, '')]),
      [['experts.4', '段云峰与《山区边坡多参数无线监测终端研发》：所在单位为申报或合作单位（云岩理工学院（示范））']],
    )
  })

  test('tells what is unusual and leaves it to a person', async () => {
    const { warnings } = await convene(experts.slice(0, 6))
    assert.match(warnings.map((one) => one.zh).join(), /现有 6 人，通常应为单数.*黔中大学（示范）有 2 名专家同组/)
    await assert.rejects(convene(experts.slice(0, 6), { panel: newId() }), { code: 'procedure.panel_has_it' })
  })

  test('shows a reviewer the own seat and the dossiers of it, and nobody else’s', async () => {
    const { seats } = await asks('expert1', mySeats, {})
    assert.deepEqual(
      // The seats of the town's earlier round are handed in and stay on the list.
      seats.filter((one) => one.handed_in === 0).map((one) => [one.id, one.dossiers, one.handed_in]),
      [[seatOf('expert1'), 3, 0]],
    )
    await asks('expert1', readDossier, { dossier: dossierId('slope') })
    await assert.rejects(asks('expert1', readDossier, { dossier: dossierId('tea') }), { code: 'platform.not_found' })
    await assert.rejects(asks('expert7', readDossier, { dossier: dossierId('slope') }), { code: 'platform.not_found' })
    await assert.rejects(asks('expert1', readSeat, { seat: seatOf('expert2') }), { code: 'platform.not_found' })
    const letters = await looks(
      sql<{
        title: { zh: string }
      }>`select title from desk.message where letter = 'invitation-to-review' and at >= ${now}`,
    )
    assert.equal(letters.length, 6)
  })

  test('lets an expert decline with one of three reasons, tells who convened it, and hides the dossiers', async () => {
    await does('expert6', declineSeat, { seat: seatOf('expert6'), reason: 'not-my-field' })
    const letters = await looks(
      sql<{
        body: { zh: string }
      }>`select body from desk.message where letter = 'seat-declined' and person = ${persona('institution').id}`,
    )
    assert.match(letters[0]!.body.zh, /白芷谢绝参加“传感与装备组”的评审，原因：不是本人专业/)
    await assert.rejects(scores('expert6', group[0]!, 80), { code: 'review.seat_declined' })
    await assert.rejects(asks('expert6', readDossier, { dossier: group[0]! }), { code: 'platform.not_found' })
    await assert.rejects(does('institution', seatExperts, { panel, experts: invited('expert7') }), {
      code: 'review.conflict_of_interest',
    })
  })

  test('tells the second of two devices that the sheet was saved elsewhere, and overwrites nothing', async () => {
    const sheet = { seat: seatOf('expert1'), dossier: group[0]!, remark: '草稿' }
    const first = await does('expert1', saveScore, { ...sheet, version: 0, marks: { need: 80 } })
    await assert.rejects(does('expert1', saveScore, { ...sheet, version: 0, marks: { need: 10 } }), {
      code: 'review.sheet_stale',
    })
    await does('expert1', saveScore, { ...sheet, version: first.version, marks: { need: 85 } })
    const { sheets } = await asks('expert1', readSeat, { seat: seatOf('expert1') })
    assert.deepEqual([sheets[0]?.marks, sheets[0]?.version], [{ need: 85 }, 2])
    assert.deepEqual((await asks('institution', readPanel, { panel })).sheets, [])
  })

  test('takes a sheet only when it is whole, and locks it then', async () => {
    const sheet = { seat: seatOf('expert1'), dossier: group[0]! }
    await assert.rejects(does('expert1', submitScore, { ...sheet, marks: { need: 80 }, remark: '好' }), {
      code: 'review.sheet_incomplete',
    })
    assert.deepEqual(await scores('expert1', group[0]!, 80), { version: 3, total_milli: 80_000, left: 2 })
    await assert.rejects(scores('expert1', group[0]!, 81), { code: 'review.sheet_locked' })
    await assert.rejects(does('expert1', declineSeat, { seat: seatOf('expert1'), reason: 'no-time' }), {
      code: 'review.already_scored',
    })
    await assert.rejects(does('expert2', submitScore, { ...sheet, marks: points(1), remark: opinion }), {
      code: 'platform.not_found',
    })
  })

  test('opens a locked sheet again with a reason and keeps what it said', async () => {
    await does('officer', unlockScore, { seat: seatOf('expert1'), dossier: group[0]!, reason: '两项分数填反' })
    assert.equal((await asks('officer', readPanel, { panel })).sheets.length, 0)
    await scores('expert1', group[0]!, 70)
    const earlier = await looks(
      sql<{
        total_milli: number
        reason: string
      }>`select total_milli, reason from review.sheet_earlier where seat = ${seatOf('expert1')}`,
    )
    assert.deepEqual(earlier, [{ total_milli: 80_000, reason: '两项分数填反' }])
  })

  test('is not concluded before its quorum has spoken on each dossier', async () => {
    const refused = (await does('institution', concludePanel, { panel, shortlist: [group[0]!] }).catch(
      (error: Refusal) => error,
    )) as Refusal
    assert.equal(refused.code, 'review.quorum_missing')
    assert.equal(refused.problems.length, 3)
    assert.deepEqual(await asks('wen', opinionsOf, { dossier: group[0]! }), [])
  })

  test('ranks by the mean without the highest and the lowest, and shares a place between equals', async () => {
    const marks: Record<string, readonly number[]> = {
      expert1: [0, 90, 90],
      expert2: [80, 80, 80],
      expert3: [80, 82, 84],
      expert4: [80, 84, 82],
      expert5: [95, 10, 20],
    }
    for (const [who, given] of Object.entries(marks))
      for (const [index, dossier] of group.entries())
        if (who !== 'expert1' || index > 0) await scores(who, dossier, given[index]!)
    const rows = await asks('officer', ranking, { round: rounds.open, stage: 'network-review' })
    const shown = rows.map(({ dossier, tally, rank, tied }) => [group.indexOf(dossier), tally?.mean_centi, rank, tied])
    assert.deepEqual(shown.slice(0, 2).sort(), [
      [1, 8200, 1, true],
      [2, 8200, 1, true],
    ])
    assert.deepEqual(shown[2], [0, 8000, 3, false])
  })

  test('asks the reason when one of two equals is left out, then moves each dossier and writes the order into its record', async () => {
    const [slope, river, spindle] = group as [string, string, string]
    await assert.rejects(does('institution', concludePanel, { panel, shortlist: [river] }), {
      code: 'review.passed_over',
    })
    const reasons = { [spindle]: '与河流项目同分，本组只推荐一项，经组内讨论。' }
    assert.deepEqual(await does('institution', concludePanel, { panel, shortlist: [river], reasons }), {
      panel,
      shortlisted: 1,
      rejected: 2,
    })
    const [read] = await looks(
      sql<{
        stage: string
        facts: Record<string, number>
        on_behalf_of: string | null
      }>`select d.stage, o.facts, o.on_behalf_of
      from procedure.dossier d join procedure.outcome o on o.dossier = d.id and o.result = 'shortlist' where d.id = ${river}`,
    )
    assert.equal(read?.stage, 'defence')
    assert.deepEqual([read?.facts.rank, read?.facts.of, read?.facts.mean_centi], [1, 3, 8200])
    assert.ok(read?.on_behalf_of)
    assert.equal((await asks('officer', readDossier, { dossier: slope })).dossier.stage, 'end.not-selected')
  })

  test('takes no score after its conclusion and shows its reviewers the dossiers no more', async () => {
    await assert.rejects(scores('expert2', group[0]!, 99), { code: 'review.panel_concluded' })
    await assert.rejects(does('officer', seatExperts, { panel, experts: invited('expert6') }), {
      code: 'review.panel_concluded',
    })
    await assert.rejects(asks('expert2', readDossier, { dossier: group[0]! }), { code: 'platform.not_found' })
  })

  test('gives the applicant the opinions without a name, and no reviewer stands on the timeline', async () => {
    const [verdict] = await asks('wen', opinionsOf, { dossier: group[0]! })
    assert.equal(verdict?.opinions.length, 5)
    assert.equal(verdict?.mean_centi, 8000)
    const told = JSON.stringify([verdict, await asks('wen', dossierTimeline, { dossier: group[0]! })])
    for (const who of experts) assert.ok(!told.includes(persona(who).name) && !told.includes(persona(who).id))
    assert.deepEqual(await asks('gu', opinionsOf, { dossier: group[0]! }), [])
  })

  test('is followed by a panel of its own in the next review stage, and by the site visit', async () => {
    const defence = newId()
    const fresh = experts.slice(0, 5).map((who) => ({ seat: newId(), person: persona(who).id }))
    const river = group[1]!
    const next = { panel: defence, stage: 'defence', dossiers: [river], experts: fresh }
    await convene([], next)
    for (const [index, { seat }] of fresh.entries())
      await does(experts[index]!, submitScore, { seat, dossier: river, marks: points(88), remark: opinion })
    await does('officer', concludePanel, { panel: defence, shortlist: [river] })
    await does('officer', recordVisit, { dossier: river, result: 'visited', note: '设备和场地与申报书一致。' })
    assert.equal((await asks('he', readDossier, { dossier: river })).dossier.stage, 'pool')
    const letters = await looks(
      sql`select 1 from desk.message where letter = 'put-into-pool' and subject = ${river} and person = ${persona('he').id}`,
    )
    assert.equal(letters.length, 1)
  })
})
