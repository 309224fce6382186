import { createHmac, scryptSync, timingSafeEqual } from 'node:crypto'
import { readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fault } from './fault.ts'
import { settle } from './sum.ts'

export const format = 'zhuke-backup'
export const formatVersion = 1

/**
 * What a backup holds. It is written last, so a folder with a manifest is whole. The secret is not in it: `key` only tells
 * whether the same secret is at hand, and `seal` that nobody without it has changed the manifest or, by their sums, the rest.
 */
export type Manifest = {
  readonly format: string
  readonly version: number
  /** The moment of the snapshot. */
  readonly at: string
  readonly postgres: string
  readonly key: string
  readonly migrations: readonly { readonly name: string; readonly digest: string }[]
  readonly tables: readonly TableEntry[]
  readonly sequences: readonly { readonly name: string; readonly last: string; readonly called: boolean }[]
  readonly files: readonly { readonly sha256: string; readonly bytes: number }[]
  /** Digests of files that the database names and the disk did not have when the backup was made. */
  readonly missing: readonly string[]
}
export type TableEntry = {
  readonly name: string
  readonly columns: readonly string[]
  readonly rows: number
  /** Of the text before it was compressed. */
  readonly bytes: number
  readonly sha256: string
}

const place = (folder: string): string => join(folder, 'manifest.json')
export const tablePlace = (folder: string, name: string): string => join(folder, 'tables', `${name}.txt.gz`)

/** Slow to compute on purpose: what is kept beside the data must not help in guessing the secret. */
function keysOf(secret: string): { mark: string; sealing: Buffer } {
  const bytes = scryptSync(secret, 'zhuke backup', 64)
  return { mark: bytes.subarray(0, 16).toString('hex'), sealing: bytes.subarray(32) }
}
export const keyMark = (secret: string): string => keysOf(secret).mark

const sealOf = (manifest: Manifest, secret: string): string =>
  createHmac('sha256', keysOf(secret).sealing).update(JSON.stringify(manifest)).digest('hex')

export async function writeManifest(folder: string, manifest: Manifest, secret: string): Promise<void> {
  const unfinished = `${place(folder)}.unfinished`
  await writeFile(unfinished, `${JSON.stringify({ ...manifest, seal: sealOf(manifest, secret) })}\n`, { mode: 0o600 })
  await settle(unfinished)
  await rename(unfinished, place(folder))
  await settle(folder)
}

/** The manifest of a whole backup of this format, made under this secret; everything else is told in a sentence. */
export async function readManifest(folder: string, secret: string): Promise<Manifest> {
  const text = await readFile(place(folder), 'utf8').catch(() =>
    fault(
      `${folder} 里没有 manifest.json：不是备份，或者备份没有做完。请换一个备份目录。`,
      `${folder} has no manifest.json: it is no backup, or one that was broken off. Name the folder of a finished backup.`,
    ),
  )
  const { seal, ...manifest } = parsed(text, folder)
  if (manifest.format !== format || manifest.version !== formatVersion)
    fault(
      `备份格式是 ${manifest.format} 第 ${manifest.version} 版，本程序只认 ${format} 第 ${formatVersion} 版。请用做备份时的程序版本恢复，再升级。`,
      `The backup is of format ${manifest.format} version ${manifest.version}; this program reads ${format} version ${formatVersion}. Restore it with the release that made it, then upgrade.`,
    )
  if (manifest.key !== keyMark(secret))
    fault(
      '备份是在另一个 ZHUKE_SECRET 下做的，用现在的密钥读不出其中的加密信息。请换上当时的密钥再恢复。',
      'The backup was made under another ZHUKE_SECRET; with the present one its sealed values could not be read. Set the secret of that time and restore again.',
    )
  const expected = Buffer.from(sealOf(manifest, secret))
  const found = Buffer.from(String(seal))
  if (found.length !== expected.length || !timingSafeEqual(found, expected))
    fault(
      'manifest.json 与它的签封对不上：文件损坏或被改动过。请换一份备份。',
      'manifest.json does not match its seal: it is damaged or was changed. Use another copy of the backup.',
    )
  return manifest
}

function parsed(text: string, folder: string): Manifest & { seal?: unknown } {
  try {
    return JSON.parse(text)
  } catch {
    return fault(
      `${folder} 里的 manifest.json 已损坏，读不出来。请换一份备份。`,
      `The manifest.json in ${folder} is damaged and cannot be read. Use another copy of the backup.`,
    )
  }
}
