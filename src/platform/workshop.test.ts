import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import type { SpecimenJobs } from './workshop.specimen.ts'
import { type Workshop, type WorkshopLimits, workshop } from './workshop.ts'

const open: Workshop<SpecimenJobs>[] = []
const shop = (limits: Partial<WorkshopLimits> = {}) => {
  const made = workshop<SpecimenJobs>(new URL('./workshop.specimen.ts', import.meta.url), {
    seconds: 20,
    memoryMb: 400,
    ...limits,
  })
  open.push(made)
  return made
}
let folder = ''
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zhuke-workshop-'))
})
after(async () => {
  for (const each of open) await each.close()
  await rm(folder, { recursive: true, force: true })
})

describe('work that is done apart from the service', () => {
  test('begins with the first job, is done in order, and carries bytes', async () => {
    const work = shop()
    assert.equal(work.pid(), null)
    assert.deepEqual(await Promise.all([1, 2, 3].map((each) => work.run('double', each))), [2, 4, 6])
    assert.equal((await work.run('bytes', 3_000_000)).length, 3_000_000)
    assert.equal(typeof work.pid(), 'number')
  })

  test('refuses with the same code and facts, and tells a bug apart', async () => {
    const work = shop()
    await assert.rejects(work.run('refuse', '批次'), {
      name: 'Refusal',
      code: 'platform.not_found',
      facts: { what: '批次' },
    })
    await assert.rejects(work.run('break', undefined), /a bug in the worker/)
    assert.equal(await work.run('double', 4), 8)
  })

  const failures = [
    ['loop', 'time', { seconds: 0.5 }],
    ['swell', 'memory', {}],
    ['quit', 'crash', {}],
  ] as const
  for (const [job, reason, limits] of failures) {
    test(`is given up when it fails by ${reason}, and the next job gets a new worker`, async () => {
      const work = shop(limits)
      const [failed, next] = await Promise.allSettled([work.run(job, undefined as never), work.run('double', 21)])
      assert.equal(failed.status === 'rejected' && failed.reason.reason, reason)
      assert.equal(next.status === 'fulfilled' && next.value, 42)
    })
  }

  test('ends when idle', { timeout: 30_000 }, async () => {
    const work = shop({ idleSeconds: 0 })
    await work.run('double', 1)
    while (work.pid() !== null) await new Promise((resolve) => setTimeout(resolve, 10))
    assert.equal(await work.run('double', 2), 4)
  })

  test('knows none of the service’s settings, least of all its secrets', async () => {
    process.env.ZHUKE_SECRET = 'not for the worker'
    const names = await shop().run('settings', undefined as never)
    delete process.env.ZHUKE_SECRET
    assert.ok(!names.some((name: string) => /^ZHUKE|DATABASE/.test(name)), names.join())
  })

  test('behind its wall reads the folders it was given, and can neither read others nor write', async () => {
    await writeFile(join(folder, 'a.txt'), '甲')
    const work = shop({ readsOnly: [folder] })
    assert.equal(await work.run('read', join(folder, 'a.txt')), '甲')
    await assert.rejects(work.run('read', '/etc/hostname'), /restricted/)
    await assert.rejects(work.run('write', join(folder, 'b.txt')), /restricted/)
  })
})
