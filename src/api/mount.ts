import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Actor } from '#platform/actor'
import { visitor } from '#platform/actor'
import type { Clock } from '#platform/arrival'
import type { Instant } from '#platform/clock'
import type { Db } from '#platform/db'
import type { RouteEntry, Routes } from '#platform/http'
import { isId, newId } from '#platform/ids'
import { ask, perform } from '#platform/perform'
import { explain, Refusal, refuse, statusOf } from '#platform/refusal'
import type { Lang } from '#platform/text'
import { actorByToken, allows } from '../access/index.ts'
import { mountFiles } from './files.ts'

export type ApiSetting = { readonly db: Db; readonly clock: Clock; readonly tables: readonly Routes[]; readonly files: string }

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
}

async function answer(
  db: Db,
  clock: Clock,
  { does }: RouteEntry,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<unknown> {
  const received = clock.now()
  const lang: Lang = /^en\b/i.test(String(request.headers['accept-language'] ?? '')) ? 'en' : 'zh'
  try {
    const actor = await actorOfRequest(db, request, does.name, received)
    const input = {
      ...(request.query as object),
      ...((request.body as object | null) ?? {}),
      ...(request.params as object),
    }
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

export async function actorOfRequest(db: Db, request: FastifyRequest, name: string, now: Instant): Promise<Actor> {
  const [scheme, bearer] = String(request.headers.authorization ?? '').split(' ')
  if (!scheme || !bearer) return visitor()
  const found = scheme.toLowerCase() === 'bearer' ? await actorByToken(db, bearer, now) : null
  if (!found) return refuse('access.token_unknown')
  if (!allows(found.scopes, name)) refuse('access.token_scope', { act: name })
  return found.actor
}

export function keyOf(request: FastifyRequest): string | null {
  const key = request.headers['idempotency-key']
  return isId(key) ? key : null
}

/** A refusal is answered with its code and sentence; anything else is a bug, logged under an id that the caller sees. */
export function refused(error: unknown, lang: Lang, request: FastifyRequest, reply: FastifyReply): unknown {
  if (error instanceof Refusal) {
    void reply.code(statusOf(error))
    return {
      code: error.code,
      says: explain(error, lang),
      problems: error.problems.map(({ field, says }) => ({ field, says: says[lang] })),
    }
  }
  const bug = newId().slice(0, 8)
  request.log.error({ err: error, bug }, 'bug')
  void reply.code(500)
  return { code: 'platform.bug', says: explain(new Refusal('platform.bug', { bug }), lang), problems: [] }
}
