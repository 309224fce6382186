import type { Instant } from '#platform/clock'
import { all, first, run, sql, type Tx } from '#platform/db'

export type Waiting = {
  readonly id: number
  readonly channel: 'mail' | 'sms'
  readonly person: string | null
  readonly role: string | null
  readonly organisation: string | null
  readonly subject: string
  readonly body: string
  readonly attempts: number
}

/**
 * The next letter to leave by one of the channels, locked until the transaction ends, so that two nodes never send the
 * same one. What was kept for more than a day because no adapter was there is not sent late.
 */
export async function takeWaiting(tx: Tx, channels: readonly string[], now: Instant): Promise<Waiting | null> {
  const rows = await all(
    tx,
    sql<Waiting>`
    select id, channel, person, role, organisation, subject, body, attempts from platform.outbox
    where state in ('kept', 'waiting') and channel = any(${channels as string[]}::text[])
      and (next_at is null or next_at <= ${now}) and (state = 'waiting' or at > ${new Date(now.getTime() - 86_400_000)})
    order by next_at nulls first, id limit 1 for update skip locked`,
  )
  return rows[0] ?? null
}

/** How many letters wait, since when, and how many were given up; what is kept or sent grows for ever and is not counted. */
export const countOutbox = async (tx: Tx): Promise<{ waiting: number; dead: number; since: Instant | null }> =>
  (await first(
    tx,
    sql<{ waiting: number; dead: number; since: Instant | null }>`
    select count(*) filter (where state = 'waiting') as waiting, count(*) filter (where state = 'dead') as dead,
      min(at) filter (where state = 'waiting') as since
    from platform.outbox where state in ('waiting', 'dead')`,
  ))!

export const markSent = (tx: Tx, id: number, at: Instant) =>
  run(
    tx,
    sql`update platform.outbox set state = 'sent', sent_at = ${at}, attempts = attempts + 1, last_error = null, next_at = null where id = ${id}`,
  )

/** Waits for its next attempt, or is given up when there is none. */
export const markFailed = (tx: Tx, id: number, error: string, next: Instant | null) =>
  run(
    tx,
    sql`
    update platform.outbox set state = ${next ? 'waiting' : 'dead'}, attempts = attempts + 1, last_error = ${error.slice(0, 400)}, next_at = ${next}
    where id = ${id}`,
  )
