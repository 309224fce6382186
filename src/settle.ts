import type { Clock } from '#platform/arrival'
import type { Config } from '#platform/config'
import { type Db, sql } from '#platform/db'
import { written } from '#platform/fault-text'
import { openDoors, openLinks, openProvider } from './access/index.ts'
import { startClocks } from './clocks.ts'
import { openLog } from './evidence/index.ts'
import { clockJobs, logJob } from './jobs.ts'
import { openVault } from './registry/index.ts'
import { bringRelease } from './release.ts'
import { announceTown, raiseTown } from './town.ts'
import { watched } from './watch.ts'

export type Settled = { announce(address: string): Promise<void>; stop(): Promise<void> }
const lock = 7201003
const logLock = 7201005
const minute = 60_000
const seconds = 5000

/**
 * What every database needs before the first page: the values and programmes of the release, and the demonstration town
 * where one is wanted. Two nodes that start at once do it one after the other; then the clocks begin.
 */
export async function settle(db: Db, config: Config, clock: Clock): Promise<Settled> {
  openVault(config.secret, config.vault)
  openLinks(config)
  openDoors(config)
  openProvider(config)
  openLog(config)
  await alone(db, async () => {
    await bringRelease(db, clock.now())
    if (config.demonstration && !config.production) await raiseTown(db, clock.now())
  })
  const clocks = startClocks(db, watched(db, clock, clockJobs(db, config, clock), minute), tell, minute)
  // Apart from the others and more often: a receipt is proved within seconds, however long a round of the rest takes.
  const log = startClocks(db, watched(db, clock, [logJob(db, clock)], seconds), tell, seconds, logLock)
  return {
    async announce(address) {
      process.stdout.write(`筑科平台 Zhuke: ${address}\n`)
      if (config.demonstration) await announceTown(db, config, clock, address)
    },
    stop: async () => void (await Promise.all([clocks.stop(), log.stop()])),
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

/** One line of JSON like every other of the log, and without values too. */
const tell = (job: string, error: unknown): void =>
  void process.stderr.write(`${JSON.stringify({ level: 50, time: Date.now(), clock: job, err: written(error) })}\n`)
