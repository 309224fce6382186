import { createHash } from 'node:crypto'

/** The same name gives the same id on every machine (a UUID of version 8, RFC 9562 §5.8): tests and letters may rely on it. */
export function townId(name: string): string {
  const hex = createHash('sha256').update(`zhuke town ${name}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
