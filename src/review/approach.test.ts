import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import pg from 'pg'
import { openTown, type Walker } from '../../test/walker/index.ts'
import { system } from '../platform/actor.ts'
import { all, sql, within } from '../platform/db.ts'
import { newId } from '../platform/ids.ts'
import { ask, perform } from '../platform/perform.ts'
import type { Refusal } from '../platform/refusal.ts'
import { actorAs, townId } from '../town/index.ts'
import { listApproaches, logApproach, panelStatements, stateNoApproach } from './index.ts'

const panel = townId('panel network-review')
const seat = (who: string) => `/reviews/${townId(`seat network-review ${who}`)}`
const said = { by: '某公司王经理', on: '2026-11-20', about: '希望给某项目打高分，约见面', answered: '已拒绝' }

describe('the approach log', () => {
  let town: Awaited<ReturnType<typeof openTown>>
  let supervisor: Walker
  const by = (who: string) => ({ actor: actorAs(who), received: new Date(), lang: 'zh' as const })
  before(async () => {
    town = await openTown()
    supervisor = await town.enter('supervisor')
  })
  after(() => town.close())

  test('takes what an expert writes down, and shows it to supervision alone', async () => {
    const expert = await town.enter('expert1')
    assert.match((await expert.open(seat('expert1'))).html, /有人就本组评审找过我/)
    const sent = await expert.fill(`/approach?panel=${panel}`, said)
    assert.match(sent.html, /我的待办|我的评审/)
    const seen = await supervisor.open('/supervisor/approaches')
    for (const text of ['某公司王经理', '希望给某项目打高分', '已拒绝', '一致'])
      assert.ok(seen.html.includes(text), text)
    for (const who of ['officer', 'deputy', 'expert1', 'institution']) {
      const answer = await ask(town.db, listApproaches, {}, by(who)).catch((error: Refusal) => error)
      assert.equal((answer as Refusal).code, 'platform.not_allowed', who)
    }
  })

  test('does not name who wrote in the record of acts, and keeps a digest of the entry there', async () => {
    const rows = await within(town.db, system(), 'read', (tx) =>
      all(
        tx,
        sql<{ person: string | null; whole: string }>`
        select e.person, row_to_json(e)::text as whole from platform.event e where e.act = 'review.log-approach'`,
      ),
    )
    assert.deepEqual(
      rows.map(({ person }) => person),
      [null],
    )
    assert.ok(!rows[0]!.whole.includes('王经理'))
  })

  test('finds an entry that was changed behind the platform', async () => {
    const { approaches } = await ask(town.db, listApproaches, {}, by('supervisor'))
    assert.equal(approaches[0]!.intact, true)
    const owner = new pg.Client({ connectionString: town.ownerUrl })
    await owner.connect()
    await owner.query("update review.approach set about = '无'")
    await owner.end()
    const again = await ask(town.db, listApproaches, {}, by('supervisor'))
    assert.equal(again.approaches[0]!.intact, false)
    assert.match((await supervisor.open('/supervisor/approaches')).html, /不一致/)
  })

  test('collects the blank statement of each expert, and not from one who has logged an approach', async () => {
    const expert = await town.enter('expert2')
    const stated = await expert.fill(seat('expert2'), { _do: 'no-approach' })
    assert.match(stated.html, /您已于 .+ 声明/)
    const other = await town.enter('expert1')
    assert.ok(!(await other.open(seat('expert1'))).html.includes('声明：没有人找过我'))
    const code = await perform(
      town.db,
      stateNoApproach,
      { panel },
      { ...by('expert1'), key: newId(), via: 'api' },
    ).catch((error: Refusal) => error.code)
    assert.equal(code, 'review.approach_logged')
    const read = await ask(town.db, panelStatements, { panel }, by('supervisor'))
    assert.equal(read.statements.length, 1)
    assert.ok(read.missing.length >= 4)
    assert.match((await supervisor.open(`/supervisor/panels/${panel}/statements`)).html, /无请托[\s\S]*尚未声明/)
  })

  test('refuses a day that lies ahead, and keeps what was typed', async () => {
    const officer = await town.enter('officer')
    const back = await officer.fill('/approach', { ...said, on: '2099-01-01' })
    assert.match(back.html, /不能晚于今天/)
    assert.ok(back.html.includes('希望给某项目打高分'))
    const code = await perform(
      town.db,
      logApproach,
      { approach: newId(), ...said, on: '2099-01-01' },
      { ...by('officer'), key: newId(), via: 'api' },
    ).catch((error: Refusal) => error.code)
    assert.equal(code, 'review.approach_in_future')
  })
})
