import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { type TestDatabase, testDatabase } from '../test/cluster/index.ts'
import { round, startClocks } from './clocks.ts'
import { connect, type Db } from './platform/db.ts'

describe('the clocks of the platform', () => {
  let database: TestDatabase
  let one: Db
  let other: Db
  before(async () => {
    database = await testDatabase()
    one = connect(database.appUrl)
    other = connect(database.appUrl)
  })
  after(async () => {
    await one.destroy()
    await other.destroy()
    await database.drop()
  })

  test('of two nodes one works at a time', async () => {
    let began: () => void = () => {}
    let end: () => void = () => {}
    const working = new Promise<void>((resolve) => {
      began = resolve
    })
    const done = new Promise<void>((resolve) => {
      end = resolve
    })
    const slow = {
      name: 'slow',
      run: async () => {
        began()
        await done
      },
    }
    let second = 0
    const counted = { name: 'counted', run: async () => void second++ }
    const first = round(one, [slow], () => {})
    await working
    assert.equal(await round(other, [counted], () => {}), false)
    end()
    assert.equal(await first, true)
    assert.equal(await round(other, [counted], () => {}), true)
    assert.equal(second, 1)
  })

  test('a job that fails is told and leaves the others their turn', async () => {
    const told: string[] = []
    let ran = false
    const jobs = [
      { name: 'broken', run: () => Promise.reject(new Error('no')) },
      {
        name: 'sound',
        run: async () => {
          ran = true
        },
      },
    ]
    await round(one, jobs, (job) => void told.push(job))
    assert.deepEqual([told, ran], [['broken'], true])
  })

  test('run again and again until they are stopped', async () => {
    let times = 0
    const clocks = startClocks(one, [{ name: 'tick', run: async () => void times++ }], () => {}, 20)
    while (times < 2) await new Promise((resolve) => setTimeout(resolve, 20))
    await clocks.stop()
    const then = times
    await new Promise((resolve) => setTimeout(resolve, 60))
    assert.equal(times, then)
  })
})
