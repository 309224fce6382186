import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Actor } from '#platform/actor'
import { visitor } from '#platform/actor'
import type { Instant } from '#platform/clock'
import type { Db } from '#platform/db'
import { isId, newId } from '#platform/ids'
import { explain, Refusal, refuse, statusOf } from '#platform/refusal'
import type { Lang } from '#platform/text'
import { actorByToken, allows } from '../access/index.ts'
import { unread } from './unread.ts'

/** Who calls: the owner of the token, in its role and no further than its scopes; without one, a visitor. */
export async function actorOfRequest(db: Db, request: FastifyRequest, name: string, now: Instant): Promise<Actor> {
  const [scheme, bearer] = String(request.headers.authorization ?? '').split(' ')
  if (!scheme || !bearer) return visitor()
  const found = scheme.toLowerCase() === 'bearer' ? await actorByToken(db, bearer, now, request.ip) : null
  if (!found) return refuse('access.token_unknown')
  if (!allows(found.scopes, name)) refuse('access.token_scope', { act: name })
  return found.actor
}

export function keyOf(request: FastifyRequest): string | null {
  const key = request.headers['idempotency-key']
  return isId(key) ? key : null
}

export const langOf = (request: FastifyRequest): Lang =>
  /^en\b/i.test(String(request.headers['accept-language'] ?? '')) ? 'en' : 'zh'

/** A refusal is answered with its code and sentence; anything else is a bug, logged under an id that the caller sees. */
export function refused(error: unknown, lang: Lang, request: FastifyRequest, reply: FastifyReply): unknown {
  const refusal = unread(error)
  if (refusal) {
    void reply.code(statusOf(refusal))
    return {
      code: refusal.code,
      says: explain(refusal, lang),
      problems: refusal.problems.map(({ field, says }) => ({ field, says: says[lang] })),
    }
  }
  const bug = newId().slice(-8)
  request.log.error({ err: error, bug }, 'bug')
  void reply.code(500)
  return { code: 'platform.bug', says: explain(new Refusal('platform.bug', { bug }), lang), problems: [] }
}
