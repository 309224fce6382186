import { tmpdir } from 'node:os'
import { openLinks } from '../../src/access/index.ts'
import { readConfig } from '../../src/platform/config.ts'
import { connect, type Db } from '../../src/platform/db.ts'
import { openVault } from '../../src/registry/index.ts'
import { bringRelease } from '../../src/release.ts'
import { buildTown, doing } from '../../src/town/index.ts'
import type { Prepared } from '../cluster/index.ts'
import { townSecret } from '../town/index.ts'
import { agree } from './world-agreement.ts'
import { enter } from './world-entering.ts'
import { file } from './world-filing.ts'
import { keepLedger } from './world-ledger.ts'
import { compare } from './world-overlap.ts'
import { payOut } from './world-paying.ts'
import { keepRecords } from './world-records.ts'
import { runOn } from './world-running.ts'

/**
 * The town with at least one row of everything that is somebody's: a draft with a member and a file, an objection, an
 * agreement, a bank account, a token … all of it Wen's or her host's, done by the real acts. What an attacker tries to
 * reach must be there to be reached.
 */
export const attacked: Prepared = {
  name: 'attacked',
  key: `${new Date().toISOString().slice(0, 10)} ${worldVersion()}`,
  async make({ appUrl }) {
    openVault(townSecret)
    openLinks(readConfig({ DATABASE_URL: appUrl, ZHUKE_DEMONSTRATION: 'on', ZHUKE_FILES: tmpdir() }))
    const db = connect(appUrl)
    try {
      const now = new Date()
      await bringRelease(db, now)
      await buildTown(db, now)
      await enrich(db, now)
    } finally {
      await db.destroy()
    }
  },
}

async function enrich(db: Db, now: Date): Promise<void> {
  const does = doing(db)
  await file(does, now)
  await keepRecords(does, now)
  await compare(does, now)
  await agree(db, does, now)
  await runOn(db)
  await payOut(db)
  await keepLedger(db, does, now)
  await enter(db, does, now)
}

/** Changes with what this folder adds to the town, so that a prepared database is made again. */
function worldVersion(): string {
  return '2-explained'
}
