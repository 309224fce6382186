import { resolve } from 'node:path'
import { restoreBackup } from '#platform/backup/restore'
import type { Platform } from './admin.ts'
import { sayingWhy, secondsSince, settings, summary, told } from './backup.ts'
import { recordWay } from './record-backup.ts'
import { type Answer, BadInput } from './said.ts'

/** `restore FOLDER` brings a backup into an empty database, or says in a sentence why not and changes nothing. */
export async function restore(args: readonly string[], open: () => Promise<Platform>): Promise<Answer> {
  const [folder] = args
  if (!folder || folder.startsWith('--')) throw new BadInput('Try: restore FOLDER')
  const { ownerUrl, secret, files } = settings()
  const begun = performance.now()
  return sayingWhy(async () => {
    const place = resolve(folder)
    const manifest = await restoreBackup({ ownerUrl, secret, files, folder: place, told })
    await recordWay('restored', manifest, open)
    const said = { restored: place, ...summary(manifest), missing: manifest.missing, seconds: secondsSince(begun) }
    return { code: 0, out: `${JSON.stringify(said)}\n` }
  })
}
