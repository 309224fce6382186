import type { AnyAct } from '#platform/act'
import { clockCheckOverlaps } from './acts/clock-check-overlaps.ts'
import { clockLapseAgreements } from './acts/clock-lapse-agreements.ts'
import { clockLapseSupplements } from './acts/clock-lapse-supplements.ts'
import { clockRemindNotices } from './acts/clock-remind-notices.ts'
import { clockRemindRecoveries } from './acts/clock-remind-recoveries.ts'
import { clockTellLate } from './acts/clock-tell-late.ts'
import { clockEndCoupons } from './coupon/acts/clock-end-coupons.ts'
import { clockLapseConfirmations } from './entitled/acts/clock-lapse-confirmations.ts'

/** What runs out by itself: each is an act that the platform does in its own name, with an empty input, so often. */
export type ClockWork = { readonly name: string; readonly act: AnyAct; readonly everyMinutes: number }

export const clocks: readonly ClockWork[] = [
  { name: 'lapse-supplements', act: clockLapseSupplements, everyMinutes: 10 },
  { name: 'end-coupons', act: clockEndCoupons, everyMinutes: 60 },
  { name: 'lapse-confirmations', act: clockLapseConfirmations, everyMinutes: 10 },
  { name: 'lapse-agreements', act: clockLapseAgreements, everyMinutes: 10 },
  { name: 'remind-notices', act: clockRemindNotices, everyMinutes: 10 },
  { name: 'remind-recoveries', act: clockRemindRecoveries, everyMinutes: 60 },
  { name: 'check-overlaps', act: clockCheckOverlaps, everyMinutes: 1 },
  { name: 'tell-late', act: clockTellLate, everyMinutes: 10 },
]
