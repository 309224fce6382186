import { setTimeout as pause } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'
import { system } from '#platform/actor'
import type { Db } from '#platform/db'
import { ask } from '#platform/perform'
import { readReadiness } from './operation/index.ts'

/** Right after a start the clocks have not had their first turn; their silence counts only after it. */
const firstTurnMs = 150_000
const patienceMs = 3000

/**
 * `/readyz` says whether this node should be sent anybody: the database answers, its schema is that of this release, and
 * the clocks have run lately. `/healthz` only says that the process lives.
 */
export function mountReady(app: FastifyInstance, db: Db): void {
  const begun = performance.now()
  app.get('/readyz', async (_request, reply) => {
    const by = { actor: system(), received: new Date(), lang: 'zh' } as const
    const found = await Promise.race([
      ask(db, readReadiness, {}, by).catch(() => null),
      pause(patienceMs, null, { ref: false }),
    ])
    const settled = performance.now() - begun > firstTurnMs
    const checks = {
      database: found ? 'up' : 'down',
      migrations: found ? (found.migrations.length === 0 ? 'up to date' : `${found.migrations.length} waiting`) : '?',
      clocks: found ? (settled ? clocksSaid(found) : 'starting') : '?',
    }
    const ready = found !== null && found.migrations.length === 0 && !(settled && clocksSaid(found) !== 'running')
    return reply.code(ready ? 200 : 503).send({ ready, ...checks })
  })
}

const clocksSaid = ({ clocks, late }: { clocks: number; late: readonly string[] }): string =>
  clocks === 0 ? 'never ran' : late.length > 0 ? `late: ${late.join(', ')}` : 'running'
