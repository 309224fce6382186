import { system } from '#platform/actor'
import type { Manifest } from '#platform/backup/manifest'
import { newId } from '#platform/ids'
import { perform } from '#platform/perform'
import { recordBackup } from '../operation/index.ts'
import type { Platform } from './admin.ts'

/** Leaves the record of a backup that was made, or brought back, in the database that it concerns. */
export async function recordWay(
  way: 'made' | 'restored',
  { at, tables, files, missing }: Manifest,
  open: () => Promise<Platform>,
): Promise<void> {
  const { db, now, close } = await open()
  try {
    const counts = {
      tables: tables.length,
      rows: tables.reduce((sum, { rows }) => sum + rows, 0),
      bytes: [...tables, ...files].reduce((sum, { bytes }) => sum + bytes, 0),
      files: files.length,
      missing: missing.length,
    }
    const actor = system(`zhuke ${way === 'made' ? 'backup' : 'restore'}`)
    const by = { actor, received: now(), via: 'cli', lang: 'zh' } as const
    await perform(db, recordBackup, { backup: newId(), way, at, ...counts }, by)
  } finally {
    await close()
  }
}
