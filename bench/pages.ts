import compress from '@fastify/compress'
import autocannon from 'autocannon'
import fastify from 'fastify'
import { all, sql } from '../src/platform/db.ts'
import { at, report, said } from './report.ts'
import { addDossiers, type BenchTown, openBenchTown } from './town.ts'

const dossiers = 100_000
const seconds = 8

/**
 * A page of 50 dossiers among 100,000 and a search among them, against a bare Fastify route that runs one indexed query
 * through the same pool and sends a fixed body of as many bytes, compressed alike.
 */
export async function pages(): Promise<void> {
  const town = await openBenchTown()
  try {
    await addDossiers(town.owner, dossiers)
    const officer = { cookie: `zhuke=${await town.cookieOf('officer')}` }
    await compare(town, '/dossiers', officer, 'a page of 50 dossiers among 100,000')
    await compare(town, `/dossiers?search=${encodeURIComponent('溶洞环境')}`, officer, 'search among 100,000')
    await compare(town, '/rounds', {}, 'the public list of rounds')
  } finally {
    await town.close()
  }
}

type Headers = Readonly<Record<string, string>>

async function compare(town: BenchTown, path: string, headers: Headers, what: string): Promise<void> {
  const answer = await fetch(town.address + path, { headers: { ...headers, 'accept-encoding': 'identity' } })
  const body = await answer.text()
  if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`)
  const bare = await bareRoute(town, body)
  try {
    const ours = await load(town.address + path, headers)
    const baseline = await load(bare.address, {})
    report(what, [
      {
        what: 'requests a second, 8 connections',
        ours: said(ours.perSecond, '/s'),
        baseline: said(baseline.perSecond, '/s'),
        ratio: (ours.perSecond / baseline.perSecond).toFixed(2),
        aim: '≥ 0.3',
      },
      {
        what: 'p95',
        ours: said(ours.p95, 'ms'),
        baseline: said(baseline.p95, 'ms'),
        aim: '≤ 200 ms',
      },
      { what: 'bytes of the body', ours: `${Buffer.byteLength(body)}`, baseline: `${Buffer.byteLength(body)}` },
    ])
  } finally {
    await bare.close()
  }
}

async function bareRoute({ db }: BenchTown, body: string): Promise<{ address: string; close(): Promise<void> }> {
  const app = fastify()
  await app.register(compress, { threshold: 512 })
  app.get('/', async (_request, reply) => {
    await all(db, sql`select id, at from platform.event order by id desc limit 50`)
    return reply.type('text/html; charset=utf-8').send(body)
  })
  const address = await app.listen({ host: '127.0.0.1', port: 0 })
  return { address, close: () => app.close() }
}

async function load(url: string, headers: Headers): Promise<{ perSecond: number; p95: number }> {
  const times: number[] = []
  const running = autocannon({
    url,
    headers: { ...headers, 'accept-encoding': 'gzip' },
    connections: 8,
    duration: seconds,
  })
  running.on('response', (_client, _status, _bytes, milliseconds) => void times.push(milliseconds))
  const { requests, non2xx, errors } = await running
  if (non2xx + errors > 0) throw new Error(`${url}: ${non2xx} refusals and ${errors} errors under load`)
  return { perSecond: requests.average, p95: at(times, 0.95) }
}
