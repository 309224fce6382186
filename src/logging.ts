import type { FastifyRequest, FastifyServerOptions } from 'fastify'
import type { Config } from '#platform/config'
import { written } from '#platform/fault-text'
import { isId } from '#platform/ids'

/**
 * What the service logs, one line of JSON each: method, the pattern of the address with ids of records, status, time, and
 * errors without values. No query, body, header, cookie, network address or token: who did what is in the record of acts.
 */
export function logging({ production }: Config, stream?: LogStream): FastifyServerOptions['logger'] {
  const level = process.env.ZHUKE_LOG ?? (production ? 'info' : 'warn')
  return {
    level,
    serializers: { req, res, err: written as never, url: kept, originalUrl: kept },
    ...(stream ? { stream } : {}),
  }
}

/** Where the lines go; standard output, unless somebody reads along. */
export type LogStream = { write(line: string): void }

/** What fastify would say about addresses at the level of debugging. */
const kept = () => '…'
const req = (request: FastifyRequest) => ({ method: request.method, path: pathOf(request) })
const res = (reply: { statusCode: number }) => ({ statusCode: reply.statusCode })

/** `/dossiers/0193…/sections/:section`: an id of a record stays, since it alone tells nothing; a token never does. */
export function pathOf(request: FastifyRequest): string {
  const params = (request.params ?? {}) as Readonly<Record<string, string>>
  return patternOf(request).replace(/:(\w+)/g, (whole, name: string) => (isId(params[name]) ? params[name] : whole))
}

/** The pattern that the address met; whatever met none is one thing, however many addresses somebody tries. */
export const patternOf = (request: FastifyRequest): string => request.routeOptions?.url ?? '(no such page)'
