import type { Instant } from './clock.ts'
import { type Db, first, sql } from './db.ts'

/** The clock that counts: the database's, read without asking it on every request. */
export type Clock = { now(): Instant; readAgain(): Promise<void>; stop(): void }

/**
 * A request is stamped when it arrives, before any queue, by the database's clock: the distance between both clocks is
 * measured at the start and every minute. In a demonstration the town's clock may run ahead (never in production).
 */
export async function databaseClock(db: Db, everyMs = 60_000): Promise<Clock> {
  let ahead = 0
  const readAgain = async () => {
    const asked = Date.now()
    const row = await first(
      db,
      sql<{
        at: Instant
        ahead: number
      }>`select clock_timestamp() as at, extract(epoch from ahead)::bigint as ahead from platform.town_clock`,
    )
    // Half the way there and back is the best guess at when the database read its clock.
    if (row) ahead = row.at.getTime() - (asked + Date.now()) / 2 + row.ahead * 1000
  }
  await readAgain()
  const timer = setInterval(() => void readAgain().catch(() => {}), everyMs)
  timer.unref()
  return { now: () => new Date(Math.round(Date.now() + ahead)), readAgain, stop: () => clearInterval(timer) }
}
