import { resolve } from 'node:path'
import { BackupFault } from '#platform/backup/fault'
import type { Manifest } from '#platform/backup/manifest'
import { takeBackup } from '#platform/backup/take'
import { type Config, readConfig } from '#platform/config'
import { everyDigest } from '../repository/index.ts'
import type { Platform } from './admin.ts'
import { recordWay } from './record-backup.ts'
import { type Answer, BadInput } from './said.ts'

/**
 * `backup FOLDER` copies everything while the service runs, then records that it did. Exit code 1 when files were missing
 * on the disk: the backup is whole but for those, and names them.
 */
export async function backup(args: readonly string[], open: () => Promise<Platform>): Promise<Answer> {
  const [folder] = args
  if (!folder || folder.startsWith('--')) throw new BadInput('Try: backup FOLDER')
  const { ownerUrl, secret, files } = settings()
  const begun = performance.now()
  return sayingWhy(async () => {
    const place = resolve(folder)
    const manifest = await takeBackup({ ownerUrl, secret, files, folder: place, digests: everyDigest, told })
    await recordWay('made', manifest, open)
    const said = { backup: place, ...summary(manifest), missing: manifest.missing, seconds: secondsSince(begun) }
    return { code: manifest.missing.length > 0 ? 1 : 0, out: `${JSON.stringify(said)}\n` }
  })
}

/** What is wrong with the settings is an operator's matter: told in words, without a stack. */
export function settings(): Config {
  try {
    return readConfig()
  } catch (error) {
    throw new BadInput((error as Error).message)
  }
}

const words = {
  tables: ['数据表', 'tables'],
  files: ['文件', 'files'],
  checked: ['已校验的数据表', 'tables compared'],
} as const
let last = 0
/** At most one line a second, and the last one of each part. */
export function told({ part, done, of }: { part: keyof typeof words; done: number; of: number }): void {
  if (done < of && performance.now() - last < 1000) return
  last = performance.now()
  process.stderr.write(`${words[part][0]} ${done}/${of} ${words[part][1]}\n`)
}

export const secondsSince = (begun: number): number => Math.round((performance.now() - begun) / 100) / 10

export const summary = ({ at, tables, files, postgres }: Manifest) => ({
  at,
  postgres,
  tables: tables.length,
  rows: tables.reduce((sum, { rows }) => sum + rows, 0),
  bytes: [...tables, ...files].reduce((sum, { bytes }) => sum + bytes, 0),
  files: files.length,
})

/** A fault of the backup is a sentence in both languages and exit code 1; anything else is a bug. */
export async function sayingWhy(work: () => Promise<Answer>): Promise<Answer> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof BackupFault)) throw error
    process.stderr.write(`${error.zh}\n${error.en}\n`)
    return { code: 1, out: `${JSON.stringify({ error: error.en, zh: error.zh })}\n` }
  }
}
