import { timingSafeEqual } from 'node:crypto'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import { system } from '#platform/actor'
import type { Config } from '#platform/config'
import { type Db, poolState } from '#platform/db'
import { ask } from '#platform/perform'
import { countActs } from '#platform/tally'
import { patternOf } from './logging.ts'
import { readState } from './operation/index.ts'

// One process is one service: event loop delay, memory, garbage and handles come from the client's own collection.
const registers = [new Registry()]
collectDefaultMetrics({ register: registers[0]! })

const buckets = [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10]
const requests = new Histogram({
  name: 'zhuke_request_seconds',
  help: 'Requests by method, pattern of the address and status',
  labelNames: ['method', 'route', 'status'],
  buckets,
  registers,
})
const acts = new Counter({
  name: 'zhuke_acts_total',
  help: 'Acts by name and how they ended: done, refused with a code, failed',
  labelNames: ['act', 'ended'],
  registers,
})
const actSeconds = new Histogram({
  name: 'zhuke_act_seconds',
  help: 'How long acts take, by how they ended',
  labelNames: ['ended'],
  buckets,
  registers,
})
countActs((act, ended, seconds) => {
  acts.inc({ act, ended })
  actSeconds.observe({ ended }, seconds)
})

const gauge = (name: string, help: string, labelNames: readonly string[] = []) =>
  new Gauge({ name: `zhuke_${name}`, help, labelNames: [...labelNames], registers })
const pool = gauge('database_connections', 'Connections of this process to the database', ['state'])
const letters = gauge('letters', 'Letters in the outbox by state', ['state'])
const oldest = gauge('letters_oldest_waiting_seconds', 'Since when the oldest letter waits')
const late = gauge('clock_late', '1 when a clock left out its turns', ['clock'])
const failing = gauge('clock_failing', '1 when a clock failed at its last turn', ['clock'])
const databaseBytes = gauge('database_bytes', 'Size of the database')
const storedBytes = gauge('files_bytes', 'What the files take')
const backedUp = gauge('backup_timestamp_seconds', 'Moment of the last backup; 0 for none')
const up = gauge('database_up', '1 when the database answered for these figures')

/** Prometheus reads `/metrics` on this machine, or from elsewhere with the token. There is nothing personal in it. */
export function mountMetrics(app: FastifyInstance, db: Db, { metricsToken = null }: Config): void {
  app.addHook('onResponse', async (request, reply) => {
    const labels = { method: request.method, route: patternOf(request), status: reply.statusCode }
    requests.observe(labels, reply.elapsedTime / 1000)
  })
  app.get('/metrics', async (request, reply) => {
    if (!mayRead(request, metricsToken)) return reply.code(403).type('text/plain').send(closed)
    await measure(db)
    return reply.type(registers[0]!.contentType).send(await registers[0]!.metrics())
  })
}

const closed =
  'Metrics are for the operator: read them on this machine, or with ZHUKE_METRICS_TOKEN as a bearer token.\n'

/** A proxy on this machine forwards for others, so what it forwards is not local. */
function mayRead({ headers, socket }: FastifyRequest, token: string | null): boolean {
  if (token) {
    const expected = Buffer.from(`Bearer ${token}`)
    const found = Buffer.from(String(headers.authorization ?? ''))
    return found.length === expected.length && timingSafeEqual(found, expected)
  }
  const forwarded = ['forwarded', 'via', 'x-forwarded-for', 'x-real-ip'].some((name) => name in headers)
  return !forwarded && /^(127\.|::1$|::ffff:127\.)/.test(socket.remoteAddress ?? '')
}

/** However many programs read, the database is asked for these figures once in so long. */
const freshMs = 10_000
const asked = new WeakMap<Db, number>()

async function measure(db: Db): Promise<void> {
  const { total, idle, waiting } = poolState(db)
  for (const [state, count] of Object.entries({ open: total, idle, waiting })) pool.set({ state }, count)
  const now = new Date()
  if (now.getTime() - (asked.get(db) ?? 0) < freshMs) return
  asked.set(db, now.getTime())
  const state = await ask(db, readState, {}, { actor: system(), received: now, lang: 'zh' }).catch(() => null)
  up.set(state ? 1 : 0)
  if (!state) return
  const { since, ...counts } = state.letters
  for (const [name, count] of Object.entries(counts)) letters.set({ state: name }, count)
  oldest.set(since ? (now.getTime() - since.getTime()) / 1000 : 0)
  for (const clock of state.clocks) {
    late.set({ clock: clock.name }, clock.late ? 1 : 0)
    failing.set({ clock: clock.name }, clock.error ? 1 : 0)
  }
  databaseBytes.set(state.database.bytes)
  storedBytes.set(state.storage.bytes)
  backedUp.set(state.backup ? state.backup.at.getTime() / 1000 : 0)
}
