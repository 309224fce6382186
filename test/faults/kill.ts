import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { newId } from '../../src/platform/ids.ts'
import { faultsIn } from './kept.ts'
import { client, type Sent, send } from './load.ts'
import { command, databaseOf, healthy, type Service, startService, type Victim, victims } from './service.ts'

const clients = 6
/** The whole log is worked out again after so many runs, and after the last. */
const checkEvery = 20

/**
 * kill -9 of the application, of the database, of both with the launcher, at random moments under load. After each: the
 * service is there again, every call that was acknowledged is there once, and each that was cut off is done exactly once
 * when it is sent again under its key.
 */
export async function kills(runs: number): Promise<boolean> {
  const state = mkdtempSync(join(tmpdir(), 'zhuke-faults-'))
  const port = await freePort()
  const all: Sent[] = []
  const figures = { acknowledged: 0, cut: 0, slowest: 0 }
  const wrong: string[] = []
  let service = await startService(state, port)
  try {
    const token = await tokenFrom(service)
    for (let run = 0; run < runs; run += 1) {
      const victim = victims[run % victims.length]!
      const sent: Sent[] = []
      const before = performance.now()
      service = await once(service, { state, port, token, victim }, sent)
      figures.slowest = Math.max(figures.slowest, performance.now() - before)
      const cut = sent.filter((one) => !one.acknowledged)
      figures.acknowledged += sent.length - cut.length
      for (const one of cut) {
        const status = await send(service.address, token, one, 40)
        if (status !== 200) wrong.push(`run ${run}: ${one.kind} ${one.id} sent again under its key answered ${status}`)
      }
      figures.cut += cut.length
      all.push(...sent)
      wrong.push(...(await faultsIn(databaseOf(state).url, sent)).map((fault) => `run ${run} (${victim}): ${fault}`))
      if ((run + 1) % checkEvery === 0 || run + 1 === runs) {
        const { code, out } = await command(state, port, 'log', 'check')
        if (code !== 0) wrong.push(`run ${run}: the log does not hold: ${out.slice(0, 500)}`)
        process.stdout.write(
          `${run + 1} of ${runs} runs, ${figures.acknowledged} calls, ${figures.cut} cut off, ${wrong.length} wrong\n`,
        )
      }
    }
    wrong.push(...(await faultsIn(databaseOf(state).url, all)))
  } finally {
    await service.stop()
    rmSync(state, { recursive: true, force: true })
  }
  for (const line of wrong) process.stdout.write(`WRONG ${line}\n`)
  process.stdout.write(
    `kill -9: ${runs} runs, ${figures.acknowledged} calls acknowledged, ${figures.cut} cut off and sent again, ` +
      `longest run ${(figures.slowest / 1000).toFixed(1)} s, ${wrong.length} wrong\n`,
  )
  return wrong.length === 0
}

type Plan = { readonly state: string; readonly port: number; readonly token: string; readonly victim: Victim }

async function once(service: Service, { state, port, token, victim }: Plan, sent: Sent[]): Promise<Service> {
  let going = true
  const work = Array.from({ length: clients }, () => client(service.address, token, sent, () => going))
  await pause(150 + Math.random() * 900)
  service.kill(victim)
  await pause(150)
  going = false
  await Promise.all(work)
  if (victim === 'database') {
    for (let tries = 0; !(await healthy(service.address)); tries += 1) {
      if (service.ended() || tries > 300)
        throw new Error(`the service did not come back by itself:\n${service.said().slice(-3000)}`)
      await pause(100)
    }
    return service
  }
  // Whatever watches the process (systemd, a container) starts it again; here it is this.
  for (let tries = 0; victim === 'application' && !service.ended() && tries < 300; tries += 1) await pause(100)
  return startService(state, port)
}

/** A program's token of Wen Jing, whose sign-in link the demonstration prints. */
async function tokenFrom(service: Service): Promise<string> {
  let link: string | undefined
  for (let tries = 0; !link && tries < 100; tries += 1) {
    link = /\/sign-in\/link\/[\w-]+/.exec(service.said().slice(service.said().indexOf('文静')))?.[0]
    if (!link) await pause(100)
  }
  const answer = await fetch(`${service.address}${link}`, { redirect: 'manual' })
  const session = /zhuke=([^;]+)/.exec(answer.headers.get('set-cookie') ?? '')?.[1]
  if (!session) throw new Error(`signing in answered ${answer.status}`)
  const made = await fetch(`${service.address}/api/access/tokens`, {
    method: 'POST',
    headers: { authorization: `Bearer ${session}`, 'content-type': 'application/json', 'idempotency-key': newId() },
    body: JSON.stringify({ id: newId(), title: '断电试验', scopes: ['*'], days: 7 }),
  })
  return ((await made.json()) as { token: string }).token
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  await new Promise((resolve) => server.close(resolve))
  return port
}
