import type { readCouponOrder } from '../../procedure/index.ts'

/** One order as its page reads it. */
export type Read = Awaited<ReturnType<(typeof readCouponOrder)['run']>>
