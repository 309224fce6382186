import { setTimeout as pause } from 'node:timers/promises'
import compress from '@fastify/compress'
import cookie from '@fastify/cookie'
import formbody from '@fastify/formbody'
import multipart from '@fastify/multipart'
import fastify, { type FastifyInstance } from 'fastify'
import { databaseClock } from '#platform/arrival'
import { type Config, readConfig } from '#platform/config'
import { connect, type Db, first, sql } from '#platform/db'
import { migrate } from '#platform/migrate'
import { version } from '#platform/version'
import { langOf, mountApi, openApi, refused, tables } from './api/index.ts'
import { type LogStream, logging } from './logging.ts'
import { mountMetrics } from './metrics.ts'
import { mountReady } from './ready.ts'
import { settle } from './settle.ts'
import { assets, mountWeb, pages } from './web/index.ts'

export type Served = { readonly address: string; readonly app: FastifyInstance; readonly db: Db; stop(): Promise<void> }

/** Migrates, settles what every database needs, and answers: the whole start of one process. */
export async function serve(config: Config = readConfig()): Promise<Served> {
  await migrate(config.ownerUrl)
  const db = connect(config.databaseUrl)
  const clock = await databaseClock(db)
  const settled = await settle(db, config, clock)
  const app = await build(config, db, clock)
  await app.listen({ host: config.host, port: config.port })
  const address = `http://${config.host}:${(app.server.address() as { port: number }).port}`
  await settled.announce(address)
  const stop = async () => {
    clock.stop()
    await app.close()
    await settled.stop()
    await db.destroy()
  }
  return { address, app, db, stop }
}

export async function build(
  config: Config,
  db: Db,
  clock: Awaited<ReturnType<typeof databaseClock>>,
  log?: LogStream,
): Promise<FastifyInstance> {
  const app = fastify({
    // Half a megabyte of form is two hundred pages of text; files go by their own door with their own limit.
    bodyLimit: 2 * 1024 * 1024,
    logger: logging(config, log),
    trustProxy: process.env.ZHUKE_PROXY ?? false,
    rewriteUrl(request) {
      const url = readable(request.url ?? '/')
      if (!/^\/en(\/|\?|$)/.test(url)) return url
      ;(request as { zhukeLang?: string }).zhukeLang = 'en'
      return url.slice(3).startsWith('/') ? url.slice(3) : `/${url.slice(3)}`
    },
  })
  await app.register(compress, { threshold: 512 })
  await app.register(cookie)
  await app.register(formbody)
  await app.register(multipart, { limits: { fileSize: 200 * 1024 * 1024, files: 40, fields: 3000 } })
  app.addHook('onSend', async (_request, reply) => {
    // A download brings stricter headers of its own.
    for (const [name, value] of Object.entries(headers)) if (!reply.hasHeader(name)) void reply.header(name, value)
  })
  app.setErrorHandler((error, request, reply) => reply.send(refused(error, langOf(request), request, reply)))
  app.get('/healthz', async (_request, reply) => {
    const alive = await Promise.race([
      first(db, sql<{ ok: number }>`select 1 as ok`).catch(() => null),
      // Whoever watches waits no longer than this; a database that does not answer is away.
      pause(3000, null, { ref: false }),
    ])
    return reply
      .code(alive ? 200 : 503)
      .send({ version, database: alive ? 'up' : 'down', at: clock.now().toISOString() })
  })
  mountReady(app, db)
  mountMetrics(app, db, config)
  app.get('/api/openapi.json', async () => openApi(tables, version))
  mountApi(app, { db, clock, tables, files: config.files })
  await assets(app, config)
  mountWeb(app, { db, clock, config, pages })
  return app
}

/** An address with a broken escape leads nowhere, in the words and under the headers of any other such address. */
function readable(url: string): string {
  try {
    decodeURIComponent(url.split('?')[0]!)
    return url
  } catch {
    return url.startsWith('/api/') ? '/api/unreadable' : '/unreadable'
  }
}

const headers = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'x-frame-options': 'DENY',
  'permissions-policy': 'camera=(), microphone=(), geolocation=()',
}
