import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Clock } from '#platform/arrival'
import type { Db } from '#platform/db'
import type { RouteEntry, Routes } from '#platform/http'
import { ask, perform } from '#platform/perform'
import { Refusal, refuse } from '#platform/refusal'
import { actorOfRequest, keyOf, langOf, refused } from './caller.ts'
import { mountFiles } from './files.ts'

export type ApiSetting = {
  readonly db: Db
  readonly clock: Clock
  readonly tables: readonly Routes[]
  readonly files: string
}

/** Mounts every slice's routes below /api: path, query and body together are the input of the act or reading. */
export function mountApi(app: FastifyInstance, setting: ApiSetting): void {
  const { db, clock, tables } = setting
  mountFiles(app, setting)
  for (const table of tables)
    for (const entry of table.entries)
      app.route({
        method: entry.method,
        url: `/api${table.prefix}${entry.path}`,
        handler: (request, reply) => answer(db, clock, entry, request, reply),
      })
  app.all('/api/*', (request, reply) => refused(new Refusal('api.no_such_address'), langOf(request), request, reply))
}

/** Acts take named values; a list or a text in place of them names nothing. */
function sentBody(body: unknown): object {
  if (typeof body === 'object' && body !== null && !Array.isArray(body)) return body
  return body === undefined || body === null || body === '' ? {} : refuse('api.unreadable')
}

async function answer(
  db: Db,
  clock: Clock,
  { does }: RouteEntry,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<unknown> {
  const received = clock.now()
  const lang = langOf(request)
  try {
    const actor = await actorOfRequest(db, request, does.name, received)
    const input = { ...(request.query as object), ...sentBody(request.body), ...(request.params as object) }
    if (does.kind === 'reading') return await ask(db, does, input, { actor, lang, received })
    const result = await perform(db, does, input, {
      actor,
      received,
      key: keyOf(request),
      via: 'api',
      from: request.ip,
      lang,
    })
    return result ?? { done: true }
  } catch (error) {
    return refused(error, lang, request, reply)
  }
}
