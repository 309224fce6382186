import { createHash } from 'node:crypto'
import type { Subject } from '#platform/act'

/** Duties have no row of their own, so their id in the record is made from their code. */
export function subjectOf(duty: string): Subject {
  const hex = createHash('sha256').update(`duty ${duty}`).digest('hex')
  return {
    kind: 'duty',
    id: `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`,
  }
}
