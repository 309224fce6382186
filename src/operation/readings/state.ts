import { Type } from 'typebox'
import { reading } from '#platform/act'
import { countOutbox } from '../../desk/index.ts'
import { storageUsed } from '../../repository/index.ts'
import { judged } from '../clock.ts'
import { waitingMigrations } from '../release.ts'
import { lastBackup } from '../store/backup.ts'
import { everyClock } from '../store/clock.ts'
import { databaseFacts, ranMigrations } from '../store/database.ts'

/** How the service is doing: database, clocks, letters, files and the last backup; no content and nobody's data. */
export const readState = reading('operation.read-state', {
  title: { zh: '查看运行状态', en: 'Read how the service runs' },
  input: Type.Object({}),
  may: (actor) => actor.is('system-admin', 'audit-admin', 'system'),
  async run(_, { tx, now }) {
    const ran = await ranMigrations(tx)
    return {
      database: await databaseFacts(tx),
      migrations: { ran: ran.length, last: ran.at(-1) ?? null, waiting: await waitingMigrations(ran) },
      clocks: judged(await everyClock(tx), now),
      letters: await countOutbox(tx),
      storage: await storageUsed(tx),
      backup: await lastBackup(tx, 'made'),
      restored: await lastBackup(tx, 'restored'),
    }
  },
})
