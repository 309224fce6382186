import type { Chance } from './chance.ts'
import { contentTypes, nasty, nastyPath, rawBodies, spoilt } from './hostile.ts'
import { inputFor, type Known, type Schema } from './inputs.ts'

type Parameter = { readonly name: string; readonly in: string; readonly schema: Schema; readonly required?: boolean }
export type Operation = {
  readonly method: string
  readonly path: string
  readonly name: string
  readonly parameters: readonly Parameter[]
  readonly body: Schema | null
}
export type Sent = {
  readonly method: string
  readonly url: string
  readonly headers: Record<string, string>
  readonly payload?: string
}

// biome-ignore lint/suspicious/noExplicitAny: the document is read as a stranger reads it.
export function operationsOf(document: any): Operation[] {
  // biome-ignore lint/suspicious/noExplicitAny: as above.
  return Object.entries<Record<string, any>>(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, one]) => ({
      method: method.toUpperCase(),
      path,
      name: one.operationId,
      parameters: one.parameters ?? [],
      body: one.requestBody?.content?.['application/json']?.schema ?? null,
    })),
  )
}

/** One request to an operation: a third as it should be, a third with one thing spoilt, a third with nothing right. */
export function requestFor(operation: Operation, known: Known, chance: Chance): Sent {
  const manner = chance.of(['valid', 'near', 'hostile'] as const)
  const shape = {
    type: 'object',
    properties: Object.fromEntries(operation.parameters.map((one) => [one.name, one.schema])),
  }
  const inPath = operation.parameters.filter((one) => one.in === 'path').map((one) => one.name)
  const inQuery = operation.parameters.filter((one) => one.in === 'query')
  const asked = inputFor({ ...shape, required: inPath }, known)
  const path = operation.path.replace(/\{(\w+)\}/g, (_, name: string) =>
    manner !== 'valid' && chance.often(manner === 'hostile' ? 0.4 : 0.15)
      ? chance.of(nastyPath)
      : encodeURIComponent(String(asked[name])),
  )
  const headers: Record<string, string> = {}
  if (chance.often(0.2))
    headers['idempotency-key'] = manner === 'valid' ? String(asked.key ?? '0') : 'x'.repeat(chance.below(200))
  if (chance.often(0.3)) headers['accept-language'] = chance.of(['en', 'zh-CN', '*', 'x'.repeat(50)])
  const query = queryOf(inQuery, known, manner, chance)
  const url = `${path}${query === '' ? '' : `?${query}`}`
  if (operation.method === 'GET') return { method: 'GET', url, headers }
  const { payload, type } = bodyOf(operation.body, known, manner, chance)
  if (type !== undefined) headers['content-type'] = type
  return { method: operation.method, url, headers, ...(payload === undefined ? {} : { payload }) }
}

type Manner = 'valid' | 'near' | 'hostile'

function queryOf(parameters: readonly Parameter[], known: Known, manner: Manner, chance: Chance): string {
  const parts: string[] = []
  for (const { name, schema, required } of parameters) {
    if (!required && chance.often(0.5)) continue
    const good = inputFor({ properties: { [name]: schema }, required: [name] }, known)[name]
    const value = manner === 'valid' || (manner === 'near' && chance.often(0.6)) ? good : chance.of(nasty)
    const said = `${name}=${safely(value)}`
    parts.push(said, ...(manner !== 'valid' && chance.often(0.1) ? [said] : []))
  }
  if (manner === 'hostile' && chance.often(0.3))
    parts.push(chance.of(['__proto__=1', 'constructor[prototype][x]=1', 'a[b][c]=1', '%=%', '&&&=', 'limit=1&limit=2']))
  return parts.join('&')
}

/** Percent-encoded, and a lone surrogate as the bytes that it would be. */
const safely = (value: unknown): string => {
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value)
  return text.length > 5000 ? 'a'.repeat(5000) : encodeURIComponent(text.toWellFormed())
}

function bodyOf(
  schema: Schema | null,
  known: Known,
  manner: Manner,
  chance: Chance,
): { payload?: string; type?: string | undefined } {
  const input = inputFor(schema ?? {}, known)
  const json = 'application/json'
  if (manner === 'valid') return { payload: JSON.stringify(input), type: json }
  if (manner === 'near') return { payload: JSON.stringify(spoilt(input, chance)), type: json }
  if (chance.often(0.3)) return { payload: chance.of(rawBodies), type: json }
  if (chance.often(0.3)) return { payload: JSON.stringify(input), type: chance.of(contentTypes) }
  const worse = Object.fromEntries(Object.keys(input).map((name) => [name, chance.of(nasty)]))
  return { payload: JSON.stringify(worse), type: json }
}
