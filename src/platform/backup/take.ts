import { mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { connect, sql, type Tx } from '../db.ts'
import { migrationsOf, plainSession, type Ran, sequencesOf, tablesOf } from './catalogue.ts'
import { copyOut } from './copying.ts'
import { fault } from './fault.ts'
import { copyKept } from './kept-files.ts'
import {
  format,
  formatVersion,
  keyMark,
  type Manifest,
  type TableEntry,
  tablePlace,
  writeManifest,
} from './manifest.ts'

export type Taking = {
  readonly ownerUrl: string
  readonly secret: string
  readonly folder: string
  /** Where the installation keeps its files, and which of them the database of the snapshot names. */
  readonly files: string
  digests(tx: Tx): Promise<readonly string[]>
  told(done: Progress): void
}
export type Progress = { readonly part: 'tables' | 'files'; readonly done: number; readonly of: number }

/**
 * Copies everything while the service runs: all tables out of one snapshot, then the files that the snapshot names. Nothing
 * waits for it but a change of the schema. The manifest comes last; without it the folder is no backup.
 */
export async function takeBackup(taking: Taking): Promise<Manifest> {
  const { ownerUrl, secret, folder, told } = taking
  await emptyFolder(folder)
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query(plainSession)
    const before = await ranMigrations(client)
    await client.query('begin isolation level repeatable read read only')
    const { rows } = await client.query(`
      select clock_timestamp() as at, current_setting('server_version') as postgres, pg_export_snapshot() as snapshot`)
    const digests = await inSnapshot(ownerUrl, rows[0].snapshot, taking.digests)
    const tables = await copyTables(client, folder, told)
    await client.query('commit')
    // Read last: a number that was drawn after the snapshot is skipped, and none is drawn twice.
    const sequences = await sequencesOf(client)
    if (JSON.stringify(await ranMigrations(client)) !== JSON.stringify(before)) movedOn()
    const { files, missing } = await copyFiles(digests, taking)
    const manifest: Manifest = {
      format,
      version: formatVersion,
      at: rows[0].at.toISOString(),
      postgres: rows[0].postgres,
      key: keyMark(secret),
      migrations: before,
      tables,
      sequences,
      files,
      missing,
    }
    await writeManifest(folder, manifest, secret)
    return manifest
  } finally {
    await client.end()
  }
}

async function emptyFolder(folder: string): Promise<void> {
  await mkdir(join(folder, 'tables'), { recursive: true, mode: 0o700 }).catch((error: Error) =>
    fault(
      `不能在 ${folder} 里写备份：${error.message}。请换一个目录。`,
      `The backup cannot be written to ${folder}: ${error.message}. Name another folder.`,
    ),
  )
  const there = await readdir(folder)
  if (there.length > 1 || (await readdir(join(folder, 'tables'))).length > 0)
    fault(
      `${folder} 不是空目录，备份不覆盖已有文件。请写一个新的目录名。`,
      `${folder} is not empty, and a backup overwrites nothing. Name a new folder.`,
    )
}

const ranMigrations = async (client: pg.Client): Promise<Ran[]> =>
  (await migrationsOf(client)) ??
  fault(
    '这个数据库里还没有筑科平台的数据。请核对 DATABASE_URL。',
    'This database holds nothing of Zhuke yet. Check DATABASE_URL.',
  )

function movedOn(): never {
  return fault(
    '备份期间数据库结构升级了，这份备份不能用。请再做一次。',
    'The database was upgraded while the backup was made, so this one is of no use. Make it again.',
  )
}

async function copyTables(client: pg.Client, folder: string, told: Taking['told']): Promise<TableEntry[]> {
  const tables = await tablesOf(client)
  await client.query(`lock table ${tables.map(({ name }) => name).join(', ')} in access share mode`)
  const copied: TableEntry[] = []
  for (const table of tables) {
    copied.push(await copyOut(client, table, tablePlace(folder, table.name)))
    told({ part: 'tables', done: copied.length, of: tables.length })
  }
  return copied
}

/** Asks a slice about the same snapshot over a connection of its own. */
async function inSnapshot<T>(ownerUrl: string, snapshot: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  const db = connect(ownerUrl, 1)
  try {
    return await db.connection().execute(async (connection) => {
      await sql.raw('begin isolation level repeatable read read only').execute(connection)
      await sql.raw(`set transaction snapshot '${snapshot}'`).execute(connection)
      const found = await work(connection)
      await sql.raw('commit').execute(connection)
      return found
    })
  } finally {
    await db.destroy()
  }
}

async function copyFiles(
  digests: readonly string[],
  { files: from, folder, told }: Taking,
): Promise<Pick<Manifest, 'files' | 'missing'>> {
  const files: { sha256: string; bytes: number }[] = []
  const missing: string[] = []
  for (const sha256 of digests) {
    const bytes = await copyKept(sha256, from, join(folder, 'files'))
    if (bytes === null) missing.push(sha256)
    else files.push({ sha256, bytes })
    told({ part: 'files', done: files.length + missing.length, of: digests.length })
  }
  return { files, missing }
}
