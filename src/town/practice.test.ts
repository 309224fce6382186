import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { system } from '#platform/actor'
import { connect, type Db, sql, within } from '#platform/db'
import { type TestDatabase, testDatabase } from '../../test/cluster/index.ts'
import { town, townSecret } from '../../test/town/index.ts'
import { clockJobs } from '../jobs.ts'
import { readConfig } from '../platform/config.ts'
import { all } from '../platform/db.ts'
import { openVault } from '../registry/index.ts'
import { daysFrom, type PracticeStep, practiceRound, practise } from './index.ts'

const topics = Array.from({ length: 20 }, (_, index) => ({
  title: `演练：溶洞地区第${index + 1}号监测方法研究`,
  abstract: null,
}))

describe('the making of a practice round that is broken off', () => {
  let database: TestDatabase
  let db: Db
  const today = new Date()
  before(async () => {
    database = await testDatabase(town)
    openVault(townSecret)
    db = connect(database.appUrl)
  })
  after(async () => {
    await db.destroy()
    await database.drop()
  })

  const looks = <Row>(query: ReturnType<typeof sql<Row>>) => within(db, system(), 'write', (tx) => all(tx, query))
  const stagesOf = async (code: string) =>
    Object.fromEntries(
      (
        await looks(
          sql<{ stage: string; n: number }>`
          select stage, count(*) as n from procedure.dossier where round = ${practiceRound(code)} group by stage`,
        )
      ).map(({ stage, n }) => [stage, n]),
    )
  /** Makes it on a day until the step is told, if one is named. */
  async function make(code: string, day: number, until?: PracticeStep['step'], done = 0) {
    const told = (step: PracticeStep) => {
      if (step.step === until && step.done >= done) throw new Error('broken off')
    }
    return practise(db, { code, topics, today: daysFrom(today, day), told }).catch((error: Error) => {
      if (error.message !== 'broken off') throw error
      return null
    })
  }
  /** The platform's clocks do their work of that night; keys that are thirty days old are forgotten. */
  async function night(day: number): Promise<void> {
    const clock = { now: () => daysFrom(today, day + 0.5), readAgain: async () => {}, stop: () => {} }
    const jobs = clockJobs(db, readConfig({ DATABASE_URL: database.appUrl, ZHUKE_FILES: '/nowhere' }), clock)
    for (const job of jobs.filter(({ name }) => /\.clock-|forget-keys/.test(name))) await job.run()
  }

  test('goes on the next day, and the day after, until it is as whole as one that was made at once', async () => {
    await make('YL-整', 0)
    const steps = ['opened', 'filed', 'convened', 'scored', 'concluded', 'proposed', 'signed', 'noticed'] as const
    for (const [day, step] of steps.entries()) {
      assert.equal(await make('YL-断', day, step), null, `was not broken off at ${step}`)
      await night(day)
    }
    const made = await make('YL-断', steps.length)
    assert.equal(made?.filed, 20)
    assert.deepEqual(await stagesOf('YL-断'), await stagesOf('YL-整'))
  })

  test('leaves a supplement that lapsed meanwhile as it is, and takes the others to the end', async () => {
    await make('YL-补', 0, 'screening')
    await night(0)
    const made = await make('YL-补', 1)
    const stages = await stagesOf('YL-补')
    assert.equal(
      Object.values(stages).reduce((sum, n) => sum + n, 0),
      20,
    )
    assert.equal(made?.reviewed, 17)
    assert.ok(stages.running! > 0)
  })

  test('made to the end, it leaves nobody with a task that somebody else has done', async () => {
    const left = await looks(
      sql<{
        what: string
        stage: string
      }>`select t.what, d.stage from desk.task t join procedure.dossier d on d.id = t.subject
        where d.round = ${practiceRound('YL-整')} and t.done_at is null`,
    )
    assert.deepEqual(left, [])
  })

  test('its dossiers are led by different people of different hosts', async () => {
    const leaders = await looks(
      sql<{ lead: string; host: string }>`
      select distinct lead_name as lead, host_name as host from procedure.dossier where round = ${practiceRound('YL-整')}`,
    )
    assert.equal(new Set(leaders.map(({ lead }) => lead)).size, 3)
    assert.equal(new Set(leaders.map(({ host }) => host)).size, 3)
  })
})
