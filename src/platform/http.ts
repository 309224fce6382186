import type { AnyAct, AnyReading } from './act.ts'

/** The addresses of a slice: method and path → act or reading. Two hops: this table, then the act. */
export type Routes = { readonly prefix: string; readonly entries: readonly RouteEntry[] }
export type RouteEntry = { readonly method: Method; readonly path: string; readonly does: AnyAct | AnyReading }
type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/** `routes('/rounds', { 'GET /:round': readRound, 'POST /:round/publication': publishRound })` */
export function routes(prefix: string, table: Readonly<Record<string, AnyAct | AnyReading>>): Routes {
  const entries = Object.entries(table).map(([line, does]) => {
    const [method, path = ''] = line.trim().split(/\s+/) as [Method, string?]
    if ((method === 'GET') !== (does.kind === 'reading'))
      throw new Error(`${line}: GET asks a reading, everything else does an act`)
    return { method, path: path === '/' ? '' : path, does }
  })
  return { prefix, entries }
}
