import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { everyMigration } from '../migrate.ts'
import { digestOfFile, digestOfText } from './copying.ts'
import { fault } from './fault.ts'
import { filePlace } from './kept-files.ts'
import { type Manifest, tablePlace } from './manifest.ts'

/** Reads the whole backup once and compares every sum, before anything is written anywhere. */
export async function examine(folder: string, { tables, files }: Manifest): Promise<void> {
  for (const { name, sha256 } of tables) {
    const path = tablePlace(folder, name)
    await mustBeThere(path)
    if ((await digestOfText(path)) !== sha256) damaged(path)
  }
  for (const { sha256 } of files) {
    const path = filePlace(join(folder, 'files'), sha256)
    await mustBeThere(path)
    if ((await digestOfFile(path)) !== sha256) damaged(path)
  }
}

async function mustBeThere(path: string): Promise<void> {
  if (await stat(path).catch(() => null)) return
  fault(`备份里缺少文件 ${path}。请换一份完整的备份。`, `The backup lacks ${path}. Use a complete copy of the backup.`)
}

function damaged(path: string): never {
  return fault(
    `备份里的文件 ${path} 已损坏（校验和不符）。请换一份备份。`,
    `${path} is damaged: its sum is not the one in the manifest. Use another copy of the backup.`,
  )
}

/** A backup of a newer release, or of sources that were changed, cannot be brought forward by this one. */
export async function mustKnow({ migrations }: Manifest): Promise<void> {
  const known = new Map((await everyMigration()).map(({ name, digest }) => [name, digest]))
  const strange = migrations.find(({ name, digest }) => known.get(name) !== digest)
  if (strange)
    fault(
      `备份是由另一个版本做的：本程序没有数据库升级脚本 ${strange.name}，或其内容不同。请用做备份时的版本（或更新的版本）恢复。`,
      `The backup is of another release: this program has no migration ${strange.name}, or another text under that name. Restore it with the release that made it, or a newer one.`,
    )
}
