import { createHash } from 'node:crypto'

/** Programmes are known by a code; the record of acts wants an id, so the code is hashed into a stable one (UUID v8). */
export function programmeSubject(code: string): { kind: 'programme'; id: string } {
  const hex = createHash('sha256').update(`programme ${code}`).digest('hex')
  return {
    kind: 'programme',
    id: `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`,
  }
}
