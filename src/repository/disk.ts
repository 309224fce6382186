import { createReadStream } from 'node:fs'
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { isId, newId } from '#platform/ids'

/**
 * Where bytes are kept, named by their SHA-256: the same file is kept once, and a name can never point at other bytes.
 * `put` takes over a finished local file; doing it again changes nothing. A second kind of store (objects in a
 * bucket) needs these operations and no more.
 */
export type Store = {
  put(hash: string, path: string): Promise<void>
  /** Null when there is no such file. `end` counts, as in an HTTP range. */
  open(hash: string, range?: { readonly start: number; readonly end: number }): Promise<Opened | null>
  remove(hash: string): Promise<void>
}
export type Opened = { readonly bytes: number; readonly stream: Readable }

/** The store, with a local place where arriving files wait until they are checked. */
export type Files = { readonly store: Store; readonly arriving: string }

/** The files of one installation below one folder: `<files>/ab/cd/<hash>`, readable by the service alone. */
export const filesIn = (folder: string): Files => ({ store: diskStore(folder), arriving: join(folder, 'arriving') })

export async function arrivalPath(files: Files): Promise<string> {
  await mkdir(files.arriving, { recursive: true, mode: 0o700 })
  return join(files.arriving, newId())
}

function diskStore(folder: string): Store {
  const at = (hash: string) => {
    if (!/^[0-9a-f]{64}$/.test(hash)) throw new Error('a stored file is named by its SHA-256 in hexadecimal')
    return join(folder, hash.slice(0, 2), hash.slice(2, 4), hash)
  }
  return {
    async put(hash, path) {
      const place = at(hash)
      if (await sizeOf(place)) return rm(path, { force: true })
      await mkdir(join(place, '..'), { recursive: true, mode: 0o700 })
      await settle(path)
      await rename(path, place)
      await settle(join(place, '..'))
    },
    async open(hash, range) {
      const place = at(hash)
      const bytes = await sizeOf(place)
      return bytes === null ? null : { bytes, stream: createReadStream(place, range ?? {}) }
    },
    remove: (hash) => rm(at(hash), { force: true }),
  }
}

/** A crash between upload and check leaves a file waiting; what is older than an hour belongs to nobody. */
export async function sweepArriving(files: Files, olderThanMs = 3_600_000, now = Date.now()): Promise<number> {
  const names = await readdir(files.arriving).catch(() => [])
  let swept = 0
  for (const name of names.filter(isId)) {
    const path = join(files.arriving, name)
    const seen = await stat(path).catch(() => null)
    if (!seen || now - seen.mtimeMs < olderThanMs) continue
    await wipe(path)
    swept += 1
  }
  return swept
}

/** What may not stay is overwritten before it is unlinked: a deleted name alone leaves the bytes on the disk. */
export async function wipe(path: string): Promise<void> {
  const file = await open(path, 'r+').catch(() => null)
  if (!file) return
  try {
    const zeros = Buffer.alloc(1024 * 1024)
    const { size } = await file.stat()
    for (let at = 0; at < size; at += zeros.length) await file.write(zeros, 0, Math.min(zeros.length, size - at), at)
    await file.sync()
  } finally {
    await file.close()
    await rm(path, { force: true })
  }
}

const sizeOf = async (path: string): Promise<number | null> => (await stat(path).catch(() => null))?.size ?? null

/** After this the bytes, and the name in its folder, outlive a power cut. */
async function settle(path: string): Promise<void> {
  const handle = await open(path, 'r')
  await handle.sync().finally(() => handle.close())
}
