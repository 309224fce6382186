import type { Clock } from '#platform/arrival'
import type { Config } from '#platform/config'
import { type Db, sql } from '#platform/db'
import { openLinks } from './access/index.ts'
import { startClocks } from './clocks.ts'
import { clockJobs } from './jobs.ts'
import { openVault } from './registry/index.ts'
import { bringRelease } from './release.ts'
import { announceTown, raiseTown } from './town.ts'

export type Settled = { announce(address: string): Promise<void>; stop(): Promise<void> }
const lock = 7201003

/**
 * What every database needs before the first page: the values and programmes of the release, and the demonstration town
 * where one is wanted. Two nodes that start at once do it one after the other; then the clocks begin.
 */
export async function settle(db: Db, config: Config, clock: Clock): Promise<Settled> {
  openVault(config.secret)
  openLinks(config)
  await alone(db, async () => {
    await bringRelease(db, clock.now())
    if (config.demonstration && !config.production) await raiseTown(db, clock.now())
  })
  const clocks = startClocks(db, clockJobs(db, config, clock), tell)
  return {
    async announce(address) {
      process.stdout.write(`筑科平台 Zhuke: ${address}\n`)
      if (config.demonstration) await announceTown(db, config, clock, address)
    },
    stop: () => clocks.stop(),
  }
}

async function alone(db: Db, work: () => Promise<void>): Promise<void> {
  await db.connection().execute(async (connection) => {
    await sql`select pg_advisory_lock(${lock})`.execute(connection)
    try {
      await work()
    } finally {
      await sql`select pg_advisory_unlock(${lock})`.execute(connection)
    }
  })
}

const tell = (job: string, error: unknown): void =>
  void process.stderr.write(
    `clock ${job}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  )
