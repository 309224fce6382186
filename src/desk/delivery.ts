import type { Instant } from '#platform/clock'

/** How a channel hands a letter to the outside; it throws when the other side does not take it. */
export type Carrier = (parcel: Parcel) => Promise<void>
export type Parcel = {
  /** The same at every attempt, so that the other side can tell a repetition. */
  readonly key: string
  readonly to: string
  readonly subject: string
  readonly body: string
}

const minutes = [1, 5, 30, 120, 360]
/** A letter is given up after this many attempts; it stays in the outbox with the last error. */
export const attemptsMax = minutes.length + 1

/** When a letter is tried again after so many failures; null when it is given up. */
export const nextAttempt = (failures: number, now: Instant): Instant | null =>
  failures >= attemptsMax ? null : new Date(now.getTime() + minutes[failures - 1]! * 60_000)

const hourIn = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Shanghai', hour: '2-digit', hour12: false })

/** Text messages wait for the morning: nobody is woken by a platform. */
export function isQuiet(now: Instant, { from, to }: { readonly from: number; readonly to: number }): boolean {
  const hour = Number(hourIn.format(now)) % 24
  return from === to ? false : from < to ? hour >= from && hour < to : hour >= from || hour < to
}
