import type { Instant } from '#platform/clock'
import type { Text } from '#platform/text'
import type { Kind } from './kind.ts'
import type { Warning } from './reading/reading.ts'

/**
 * A file (文件) is a name under which bytes are kept. It is seen by whoever brought it and by whoever sees a record that
 * holds it; who brought it is told to nobody by the file itself.
 */
export type KeptFile = {
  readonly id: string
  readonly sha256: string
  readonly name: string
  readonly kind: Kind
  readonly mime: string
  readonly bytes: number
  readonly pages: number | null
  readonly says: readonly Text[]
  readonly warnings: readonly Warning[]
  readonly at: Instant
}
