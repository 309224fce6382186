import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, rename, rm, rmdir, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { settle, summing } from './sum.ts'

/** Below the folder of an installation and below `files/` of a backup alike. */
export const filePlace = (folder: string, sha256: string): string =>
  join(folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256)

/** Copies a file that is named by its digest; null when it is not there or its bytes are not what its name says. */
export async function copyKept(sha256: string, from: string, to: string): Promise<number | null> {
  const source = filePlace(from, sha256)
  const target = filePlace(to, sha256)
  const unfinished = `${target}.unfinished`
  if (!(await stat(source).catch(() => null))) return null
  await mkdir(dirname(target), { recursive: true, mode: 0o700 })
  const sum = summing()
  await pipeline(createReadStream(source), sum.tap, createWriteStream(unfinished, { mode: 0o600 }))
  if (sum.sha256() !== sha256) {
    await rm(unfinished, { force: true })
    return null
  }
  await settle(unfinished)
  await rename(unfinished, target)
  await settle(dirname(target))
  return sum.bytes()
}

/** Brings files back; `brought` tells, even when it breaks off, which of them were not there before. */
export async function bringBack(digests: readonly string[], from: string, to: string, brought: string[]) {
  for (const sha256 of digests) {
    if (await stat(filePlace(to, sha256)).catch(() => null)) continue
    brought.push(sha256)
    await copyKept(sha256, from, to)
  }
}

export async function takeAway(digests: readonly string[], folder: string): Promise<void> {
  for (const sha256 of digests) {
    const place = filePlace(folder, sha256)
    await rm(place, { force: true })
    // Folders that hold nothing else go too; the others refuse.
    for (const up of ['..', '../..', '../../..']) await rmdir(join(place, up)).catch(() => {})
  }
}
