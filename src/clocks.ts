import { type Db, first, sql } from '#platform/db'

/** Something that is done again and again, such as ending what ran out; done twice it does nothing more. */
export type Job = { readonly name: string; run(): Promise<unknown> }

/** Rounds under the same lock take turns. */
const commonLock = 7201002

/**
 * One round of all jobs. Of several nodes one gets the lock and works; the others pass. A job that fails is told and
 * leaves the others their turn.
 */
export async function round(
  db: Db,
  jobs: readonly Job[],
  tell: (job: string, error: unknown) => void,
  lock = commonLock,
): Promise<boolean> {
  return db.connection().execute(async (connection) => {
    const got = await first(connection as Db, sql<{ got: boolean }>`select pg_try_advisory_lock(${lock}) as got`)
    if (!got?.got) return false
    try {
      for (const job of jobs) await job.run().catch((error: unknown) => tell(job.name, error))
    } finally {
      await sql`select pg_advisory_unlock(${lock})`.execute(connection)
    }
    return true
  })
}

/** Starts the rounds; `stop` waits for the one that is under way. */
export function startClocks(
  db: Db,
  jobs: readonly Job[],
  tell: (job: string, error: unknown) => void,
  everyMs = 60_000,
  lock = commonLock,
): { stop(): Promise<void> } {
  let running: Promise<unknown> = Promise.resolve()
  let idle = true
  const tick = () => {
    if (!idle) return
    idle = false
    running = round(db, jobs, tell, lock)
      .catch((error: unknown) => tell('round', error))
      .finally(() => {
        idle = true
      })
  }
  const timer = setInterval(tick, everyMs)
  timer.unref()
  return {
    async stop() {
      clearInterval(timer)
      await running
    },
  }
}
