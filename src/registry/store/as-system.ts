import { first, sql, type Tx } from '#platform/db'

/**
 * Looks with the platform's own eyes for one question and then speaks as before. For facts that a rule needs and the
 * asker may not browse: whether somebody is barred, whose number this is. What comes back must say no more than the rule.
 */
export async function asSystem<T>(tx: Tx, work: () => Promise<T>): Promise<T> {
  const before = await first<{ role: string }>(
    tx,
    sql`
    with spoken as materialized (select coalesce(current_setting('zhuke.role', true), '') as role)
    select role, set_config('zhuke.role', 'system', true) from spoken`,
  )
  const answer = await work()
  // When the work throws, the transaction is over and takes the setting with it; so there is nothing to restore.
  await sql`select set_config('zhuke.role', ${before?.role ?? ''}, true)`.execute(tx)
  return answer
}

/** Two acts on the same subject wait for each other, also where row-level security hides the row from a lock. */
export const waitFor = (tx: Tx, subject: string) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${subject}, 0))`.execute(tx)
