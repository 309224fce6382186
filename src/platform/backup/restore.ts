import { join } from 'node:path'
import pg from 'pg'
import { written } from '../fault-text.ts'
import { migrate } from '../migrate.ts'
import { plainSession } from './catalogue.ts'
import { examine, mustKnow } from './examine.ts'
import { BackupFault } from './fault.ts'
import { bringBack, takeAway } from './kept-files.ts'
import { load } from './load.ts'
import { type Manifest, readManifest } from './manifest.ts'
import { mustBeVacant } from './vacant.ts'

export type Restoring = {
  readonly ownerUrl: string
  readonly secret: string
  readonly folder: string
  readonly files: string
  told(done: { readonly part: 'checked' | 'files' | 'tables'; readonly done: number; readonly of: number }): void
}

/**
 * Brings a backup into an empty database: first everything is read and compared, then the schema is made as it was, then
 * all rows come in one transaction, and at last what this release adds. Whatever goes wrong leaves no row and no file.
 */
export async function restoreBackup({ ownerUrl, secret, folder, files, told }: Restoring): Promise<Manifest> {
  const manifest = await readManifest(folder, secret)
  const { tables } = manifest
  await mustKnow(manifest)
  await vacantAt(ownerUrl, manifest)
  await examine(folder, manifest)
  told({ part: 'checked', done: tables.length, of: tables.length })
  await migrate(ownerUrl, new Set(manifest.migrations.map(({ name }) => name)))
  const digests = manifest.files.map(({ sha256 }) => sha256)
  const brought: string[] = []
  try {
    await bringBack(digests, join(folder, 'files'), files, brought)
    told({ part: 'files', done: digests.length, of: digests.length })
    await connected(ownerUrl, async (client) => {
      await client.query('begin')
      // Somebody may have begun to work here meanwhile: whoever writes waits now, and what is there already is refused.
      await client.query('lock table platform.event in access exclusive mode')
      await mustBeVacant(client, manifest)
      await load(client, folder, manifest, (done) => told({ part: 'tables', done, of: tables.length }))
      await client.query('commit')
      for (const { name } of tables) await client.query(`analyze ${name}`)
    })
  } catch (error) {
    await takeAway(brought, files)
    throw error instanceof BackupFault ? error : brokenOff(error)
  }
  await migrate(ownerUrl)
  return manifest
}

const brokenOff = (error: unknown) =>
  new BackupFault(
    `恢复中断，已全部撤销：${written(error).message}。请排除原因后再恢复。`,
    `The restore broke off and everything was undone: ${written(error).message}. Remove the cause and restore again.`,
    error,
  )

const vacantAt = (ownerUrl: string, manifest: Manifest) =>
  connected(ownerUrl, (client) => mustBeVacant(client, manifest))

/** Ending the connection rolls back whatever was not committed. */
async function connected<T>(ownerUrl: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query(plainSession)
    return await work(client)
  } finally {
    await client.end()
  }
}
