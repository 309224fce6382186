import type { statement } from '../../ledger/index.ts'

/** A statement of one account as its page reads it. */
export type Statement = Awaited<ReturnType<typeof statement.run>>
export type Entry = Statement['entries'][number]
