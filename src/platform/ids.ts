import { createHash, randomBytes } from 'node:crypto'
import { Type } from 'typebox'

/** Ids are made by the caller (UUID version 7, RFC 9562 §5.7), so that a retry names the same thing again. */
export function newId(at: number = Date.now()): string {
  const bytes = randomBytes(16)
  bytes.writeUIntBE(at, 0, 6)
  bytes[6] = (bytes[6]! & 0x0f) | 0x70
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

/** An id that the same words always give (UUID version 8): what a retry would make again gets its first id again. */
export function idFrom(...words: readonly string[]): string {
  const hex = createHash('sha256').update(JSON.stringify(words)).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

const pattern = '^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$'
export const isId = (value: unknown): value is string => typeof value === 'string' && new RegExp(pattern).test(value)

/** Schema of an id in an act's input. */
export const Id = (description = 'UUID made by the caller') => Type.String({ pattern, description })
