import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { system } from '#platform/actor'
import { run, sql, within } from '#platform/db'
import { newId } from '#platform/ids'
import { backHalf, moment, people, type World, wan } from '../../test/back-half/index.ts'
import { clocks, proposeList, signApprovalStep } from './index.ts'

const { officer, lead } = people

describe('the clocks of the platform', () => {
  let world: World
  before(async () => {
    world = await backHalf()
  })
  after(async () => {
    await world.db.destroy()
    await world.database.drop()
  })
  const tick = (name: string, at: string) =>
    world.does(clocks.find((one) => one.name === name)!.act, {}, system(), at) as Promise<Record<string, number>>

  test('tell of a late task once, to its holder and to the officers', async () => {
    const proposal = newId()
    const rows = [
      { dossier: await world.dossier('pool', 10, 'C-1'), suggestion: 'approve' as const, proposed_fen: wan, rank: 1 },
    ]
    await world.does(proposeList, { round: world.round, proposal, title: '清单', rows }, officer, '2026-03-02 10:00')
    await world.does(signApprovalStep, { proposal, step: 'office', verdict: 'agree' }, officer, '2026-03-02 11:00')

    assert.deepEqual(await tick('tell-late', '2026-03-03 09:00'), { told: 0 })
    assert.deepEqual(await tick('tell-late', '2026-04-01 09:00'), { told: 1 })
    assert.deepEqual(await tick('tell-late', '2026-04-01 09:10'), { told: 0 })
    const letters = await world.see(
      sql<{ role: string }>`select role from desk.message where letter = 'limit-passed' order by role`,
    )
    assert.deepEqual(letters, [{ role: 'leader' }, { role: 'officer' }])
  })

  test('lapse a supplement that was not answered in time, and tell its lead', async () => {
    const dossier = await world.dossier('supplement', 10, 'C-2')
    await within(world.db, system(), 'write', (tx) =>
      run(tx, sql`update procedure.dossier set due_at = ${moment('2026-03-09 23:59')} where id = ${dossier}`),
    )
    assert.deepEqual(await tick('lapse-supplements', '2026-03-09 09:00'), { lapsed: 0 })
    assert.deepEqual(await tick('lapse-supplements', '2026-03-10 09:00'), { lapsed: 1 })

    const [there] = await world.see(sql<{ stage: string }>`select stage from procedure.dossier where id = ${dossier}`)
    assert.equal(there!.stage, 'end.refused')
    const told = await world.see(
      sql`select 1 from desk.message where letter = 'supplement-lapsed' and person = ${lead.person}`,
    )
    assert.equal(told.length, 1)
  })

  test('leave no record when there was nothing to do', async () => {
    assert.deepEqual(await tick('lapse-agreements', '2026-03-11 09:00'), { lapsed: 0, offered: 0 })
    assert.deepEqual(await tick('remind-notices', '2026-03-11 09:00'), { reminded: 0 })
    const idle = await world.see(
      sql`select 1 from platform.event where act in ('procedure.clock-lapse-agreements', 'procedure.clock-remind-notices')`,
    )
    assert.equal(idle.length, 0)
  })
})
