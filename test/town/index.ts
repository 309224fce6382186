import { connect } from '../../src/platform/db.ts'
import { openVault } from '../../src/registry/index.ts'
import { bringRelease } from '../../src/release.ts'
import { buildTown } from '../../src/town/index.ts'
import type { Prepared } from '../cluster/index.ts'

/** The secret that the town's private values are sealed with; a test that reads them opens the vault with it. */
export const townSecret = 'demonstration-only-secret-of-the-town'

/** A database with the release and the whole town in it: `testDatabase(town)` copies it in a tenth of a second. */
export const town: Prepared = {
  name: 'town',
  // The town tells its story in days before today.
  key: new Date().toISOString().slice(0, 10),
  async make({ appUrl }) {
    openVault(townSecret)
    const db = connect(appUrl)
    try {
      const now = new Date()
      await bringRelease(db, now)
      await buildTown(db, now)
    } finally {
      await db.destroy()
    }
  },
}
/** Another name for the same thing, as it reads in a call: `testDatabase(prepareTown)`. */
export const prepareTown = town
