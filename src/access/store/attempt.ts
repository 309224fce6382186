import type { Instant } from '#platform/clock'
import { first, run, sql, type Tx } from '#platform/db'
import { asSystem, waitFor } from '../../registry/index.ts'
import { minutesAfter, type Rule } from '../rule.ts'

/** Until when tries on this subject are refused, or null. Tries on one subject wait for each other, so none goes uncounted. */
export async function lockedUntil(tx: Tx, subject: string, now: Instant): Promise<Instant | null> {
  await waitFor(tx, subject)
  const row = await asSystem(tx, () =>
    first<{ locked_until: Instant | null }>(
      tx,
      sql`select locked_until from access.attempt where subject = ${subject} and locked_until > ${now}`,
    ),
  )
  return row?.locked_until ?? null
}

/** One more wrong try. A pause that is over, or a long silence, begins a new count. */
export async function countFailure(tx: Tx, subject: string, rule: Rule, now: Instant): Promise<number> {
  const until = minutesAfter(now, rule.lock_minutes)
  const stale = minutesAfter(now, -rule.lock_minutes)
  const row = await asSystem(tx, () =>
    first<{ failures: number }>(
      tx,
      sql`
      insert into access.attempt as a (subject, failures, last_at, locked_until)
      values (${subject}, 1, ${now}, case when ${rule.failures_max} <= 1 then ${until}::timestamptz end)
      on conflict (subject) do update set last_at = ${now},
        failures = case when a.locked_until <= ${now} or a.last_at < ${stale} then 1 else a.failures + 1 end,
        locked_until = case when (case when a.locked_until <= ${now} or a.last_at < ${stale} then 1 else a.failures + 1 end)
          >= ${rule.failures_max} then ${until}::timestamptz end
      returning failures`,
    ),
  )
  return row?.failures ?? 1
}

export const forgetFailures = (tx: Tx, subject: string) =>
  asSystem(tx, () => run(tx, sql`delete from access.attempt where subject = ${subject}`))
