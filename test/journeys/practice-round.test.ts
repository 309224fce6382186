import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { catalogue } from '../../src/duties/index.ts'
import { system } from '../../src/platform/actor.ts'
import { all, sql, within } from '../../src/platform/db.ts'
import { type Outcome, standing } from '../../src/procedure/standing.ts'
import { practise, rounds } from '../../src/town/index.ts'
import { openBrowsedTown } from './browsed.ts'

const topics = Array.from({ length: 24 }, (_, index) => ({
  title: `演练：喀斯特地区第${index + 1}号监测方法研究`,
  abstract: null,
}))

describe('a practice round trains people and counts nowhere', () => {
  let town: Awaited<ReturnType<typeof openBrowsedTown>>
  let round = ''
  const looks = <Row>(query: ReturnType<typeof sql<Row>>) => within(town.db, system(), 'write', (tx) => all(tx, query))
  const charter = async () => (await town.app.inject('/charter')).body.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '')
  let countsBefore = ''
  before(async () => {
    town = await openBrowsedTown('zh')
    countsBefore = await charter()
    const made = await practise(town.db, { code: 'YL-旅程', topics, today: town.now(), told: () => {} })
    round = made.round
  })
  after(() => town.close())

  test('its dossiers pass every stage by the real acts: some refused, some reserved, some sealed', async () => {
    const stages = await looks(
      sql<{
        stage: string
        n: number
      }>`select stage, count(*) as n from procedure.dossier where round = ${round} group by stage`,
    )
    const at = new Map(stages.map(({ stage, n }) => [stage, n]))
    assert.equal(
      [...at.values()].reduce((sum, n) => sum + n, 0),
      24,
    )
    for (const stage of ['running', 'reserve', 'end.not-accepted', 'end.not-selected'])
      assert.ok((at.get(stage) ?? 0) > 0, `none at ${stage}`)
  })

  test('the stage of every dossier is the one its outcomes lead to, whoever moved it', async () => {
    const dossiers = await looks(
      sql<{
        id: string
        stage: string
        begun_at: Date
        programme: string
      }>`select id, stage, begun_at, programme from procedure.dossier`,
    )
    const outcomes = await looks(
      sql<Outcome & { dossier: string }>`select dossier, stage, result, at from procedure.outcome order by id`,
    )
    const wrong = dossiers.filter(
      ({ id, stage, begun_at, programme }) =>
        standing(
          catalogue.find(({ code }) => code === programme)!,
          begun_at,
          outcomes.filter((one) => one.dossier === id),
        ).stage !== stage,
    )
    assert.ok(dossiers.length >= 24 && outcomes.length > 150)
    assert.deepEqual(wrong, [])
  })

  test('its numbers are its own, and the charter, the public rounds and the results do not change', async () => {
    const real = await looks(
      sql<{ number: string }>`select number from procedure.dossier where round = ${round} and number not like 'YL-%'`,
    )
    assert.deepEqual(real, [])
    assert.equal(await charter(), countsBefore)
    for (const path of ['/rounds', '/results', '/search?q=喀斯特地区', '/notices'])
      assert.ok(
        !(await town.app.inject({ url: encodeURI(path) })).body.includes('演练：喀斯特'),
        `${path} names a practice dossier`,
      )
  })

  test('the officer sees its stages, and every page of it says that it is practice', async () => {
    const officer = await town.as('officer')
    await officer.go(`/officer/rounds/${round}`)
    await officer.sees('演练批次：仅供培训')
    await officer.page.locator('main').getByRole('link', { name: '在研' }).click()
    await officer.page.locator('main table a').first().click()
    await officer.page.waitForURL(/\/dossiers\/[0-9a-f-]{36}/)
    await officer.sees('演练批次：仅供培训')
    await officer.leave()
  })

  test('nobody but an officer is offered to wipe it, and nobody else may', async () => {
    for (const who of ['director', 'supervisor', 'institution', 'wen']) {
      const { status } = await town.call(who, 'POST', `/rounds/${round}/wipe`, {})
      assert.equal(status, 403, who)
    }
    const director = await town.as('director')
    await director.go(`/officer/rounds/${round}`)
    assert.equal(await director.page.getByText('清空演练批次').count(), 0)
    await director.leave()
    assert.equal((await looks(sql`select 1 from procedure.dossier where round = ${round}`)).length, 24)
  })

  test('a round in which things count offers nothing of the kind, and refuses', async () => {
    const officer = await town.as('officer')
    await officer.go(`/officer/rounds/${rounds.open}`)
    assert.equal(await officer.page.getByText('清空演练批次').count(), 0)
    const { status, body } = await town.call('officer', 'POST', `/rounds/${rounds.open}/wipe`, {})
    assert.deepEqual([status, (body as { code: string }).code], [409, 'procedure.no_practice_round'])
    await officer.leave()
  })

  test('the officer unfolds the warning, which says what goes and what stays, and confirms; the round is left empty', async () => {
    const officer = await town.as('officer')
    await officer.go(`/officer/rounds/${round}`)
    const button = officer.page.getByRole('button', { name: '清空', exact: true })
    assert.equal(await button.isVisible(), false)
    const elsewhere = await looks(sql`select 1 from procedure.dossier where round <> ${round}`)
    const records = await looks(sql`select 1 from platform.event_subject`)
    const told = () => looks(sql`select 1 from desk.message where title::text || body::text like '%演练：喀斯特%'`)
    assert.ok((await told()).length > 0)
    await officer.unfold('清空演练批次', 'Wipe this practice round')
    await officer.sees('不能恢复；操作记录保留')
    await officer.press('清空', 'Wipe')
    await officer.sees('已清空 24 件演练办件')
    assert.equal(await officer.page.locator('.zk-figure__value').first().textContent(), '0')
    await officer.go(`/officer/rounds/${round}/dossiers`)
    assert.equal(await officer.page.locator('main table a').count(), 0)
    const left = await looks(sql<{ n: number }>`
      select (select count(*) from procedure.dossier where round = ${round}) + (select count(*) from review.panel where round = ${round})
        + (select count(*) from procedure.proposal where round = ${round}) + (select count(*) from procedure.notice where round = ${round})
        + (select count(*) from desk.task where round = ${round} and done_at is null) as n`)
    assert.deepEqual(left, [{ n: 0 }])
    assert.deepEqual(await told(), [])
    assert.equal((await looks(sql`select 1 from procedure.dossier where round <> ${round}`)).length, elsewhere.length)
    assert.ok((await looks(sql`select 1 from platform.event_subject`)).length > records.length)
    await officer.leave()
  })

  test('those whose desks held something of it find nothing left that leads nowhere', async () => {
    for (const who of ['wen', 'institution', 'officer', 'finance', 'expert1']) {
      const person = await town.as(who)
      for (const path of ['/desk', '/messages']) {
        await person.go(path)
        assert.equal(await person.page.getByText('演练：喀斯特').count(), 0, `${who} ${path}`)
      }
      await person.leave()
    }
  })
})
