import assert from 'node:assert/strict'
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { exists } from '../../build/launch/lock.mjs'
import { type Clone, clone } from './clone.ts'
import type { Program } from './program.ts'

describe('npm start in a clone below a folder that only its owner may enter', () => {
  const one = clone()
  const other = clone()
  after(async () => {
    await one.discard()
    await other.discard()
  })

  test('two clones run side by side, each serving as zhuke_app in a database of its own', async () => {
    assert.equal(statSync(join(one.folder, '..')).mode & 0o077, 0)
    const services = [one.npm(['start']), other.npm(['start'])]
    const addresses = await Promise.all(services.map(addressOf))

    for (const address of addresses) assert.deepEqual(await visit(address), { me: 'zhuke_app', visits: 1 })
    assert.notEqual(postmaster(one), postmaster(other))
    await Promise.all(services.map((service) => service.end()))
  })

  test('SIGTERM to npm ends the application in order, then the database', async () => {
    const service = one.npm(['start'])
    const [, pid] = await said(service)
    const database = postmaster(one)

    await service.end('SIGTERM')
    assert.match(service.out(), /ending in order/)
    assert.equal(exists(Number(pid)), false)
    assert.equal(exists(database), false)
  })

  test('when the launcher is killed the application ends, what was saved stays, and the next start adopts the database', async () => {
    const killed = one.npm(['start'])
    const [address, pid] = await said(killed)
    const before = await visit(address)
    const database = postmaster(one)
    process.kill(launcher(one), 'SIGKILL')
    await killed.ended
    await gone(Number(pid))

    const next = one.npm(['start'])
    assert.equal((await visit(await addressOf(next))).visits, before.visits + 1)
    assert.equal(postmaster(one), database)
    await next.end()
    assert.equal(exists(database), false)
  })

  test('a database that is killed is started again below the running application', async () => {
    const service = one.npm(['start'])
    const address = await addressOf(service)
    const before = await visit(address)
    process.kill(postmaster(one), 'SIGKILL')
    await service.until(/starting it again/)

    assert.equal((await visit(address)).visits, before.visits + 1)
    await service.end()
  })

  test('a postmaster.pid left behind, with a number that some other program has now, does not stop a start', async () => {
    const path = join(one.place, 'data', 'postmaster.pid')
    writeFileSync(path, `${process.pid}\n${join(one.place, 'data')}\n1\n5432\n\n127.0.0.1\n0\nready\n`)

    const service = one.npm(['start'])
    assert.equal((await visit(await addressOf(service))).me, 'zhuke_app')
    assert.notEqual(postmaster(one), process.pid)
    await service.end()
  })

  test('zhuke prints only what the command prints, beside a running service or alone, and leaves things as they were', async () => {
    const alone = one.npm(['run', '-s', 'zhuke', '--', 'admin', 'create'])
    assert.equal(await alone.ended, 0)
    assert.deepEqual(JSON.parse(alone.out()), { args: ['admin', 'create'], database: true })
    assert.equal(postmaster(one), 0)

    const service = one.npm(['start'])
    const address = await addressOf(service)
    const beside = one.npm(['run', '-s', 'zhuke', '--', 'admin', 'create'])
    await beside.ended
    assert.deepEqual(JSON.parse(beside.out()), { args: ['admin', 'create'], database: true })
    assert.equal((await visit(address)).me, 'zhuke_app')
    await service.end()
  })

  test('zhuke schema and evaluate start no database', async () => {
    const schema = one.npm(['run', '-s', 'zhuke', '--', 'schema', 'key-rd'])
    await schema.ended
    assert.deepEqual(JSON.parse(schema.out()), { args: ['schema', 'key-rd'], database: false })
    assert.equal(schema.err(), '')
  })
})

const said = async (service: Program): Promise<[string, string]> => {
  const [, address, pid] = await service.until(/(http:\S+) (\d+)/)
  return [address!, pid!]
}
const addressOf = async (service: Program): Promise<string> => (await said(service))[0]

/** Asks until the service has its database: after a crash the first connections are lost ones. */
async function visit(address: string): Promise<{ me: string; visits: number }> {
  for (;;) {
    const reply = await fetch(address)
    const body = await reply.text()
    if (reply.ok) return JSON.parse(body)
  }
}

/** The number of the database server of a clone, 0 when none runs. */
function postmaster(of: Clone): number {
  try {
    return Number(readFileSync(join(of.place, 'data', 'postmaster.pid'), 'utf8').split('\n')[0])
  } catch {
    return 0
  }
}

/** The process of start.mjs, which has put its mark into the clone's state. */
const launcher = (of: Clone): number =>
  Number(readdirSync(join(of.place, 'holders')).find((pid) => exists(Number(pid))))

async function gone(pid: number): Promise<void> {
  while (exists(pid)) await new Promise(setImmediate)
}
