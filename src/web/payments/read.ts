import type { readPayment } from '../../procedure/index.ts'

/** One payment as its page reads it. */
export type Read = Awaited<ReturnType<typeof readPayment.run>>
