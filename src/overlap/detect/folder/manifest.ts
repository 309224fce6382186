import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import type { Segment } from './build.ts'

/** What `store.json` says of the folder; a reader of another version cannot know what the other files mean. */
export type Manifest = {
  readonly format: typeof format
  readonly version: number
  readonly segments: readonly Segment[]
}
export const format = 'zhuke-overlap'
export const version = 1

/** A store that cannot be used, with the sentence that says why and what helps. */
export class StoreFault extends Error {}

const file = (folder: string) => join(folder, 'store.json')

export function readManifest(folder: string): Manifest {
  if (!existsSync(file(folder)))
    throw new StoreFault(
      `${folder} holds no overlap store (there is no store.json). Make one with: overlap index CORPUS --store ${folder}`,
    )
  let read: Partial<Manifest>
  try {
    read = JSON.parse(readFileSync(file(folder), 'utf8'))
  } catch {
    throw new StoreFault(
      `${file(folder)} is no JSON: the store is damaged. Index the corpus again into an empty folder.`,
    )
  }
  if (read?.format !== format) throw new StoreFault(`${file(folder)} belongs to something else than an overlap store.`)
  if (read.version !== version)
    throw new StoreFault(
      `${folder} is a store of version ${read.version}; this program reads version ${version}. Nothing was changed. Index the corpus again into an empty folder.`,
    )
  if (!Array.isArray(read.segments)) throw new StoreFault(`${file(folder)} names no segments: the store is damaged.`)
  return read as Manifest
}

/** The new manifest takes the place of the old one in one step: a store is as it was before, or as it is afterwards. */
export function writeManifest(folder: string, segments: readonly Segment[]): void {
  const next = join(folder, 'store.json.next')
  writeFileSync(next, `${JSON.stringify({ format, version, segments })}\n`)
  const opened = openSync(next, 'r+')
  fsyncSync(opened)
  closeSync(opened)
  renameSync(next, file(folder))
  clear(folder, segments)
}

/** What no manifest names was left by a run that was broken off, or has been joined into another segment. */
export function clear(folder: string, segments: readonly Segment[]): void {
  const named = new Set(segments.map(({ name }) => name))
  for (const entry of readdirSync(folder)) {
    const name = /^(s\d+)\.(?:terms|postings|records|ids|texts)$/.exec(entry)?.[1]
    if (name && !named.has(name)) rmSync(join(folder, entry))
  }
}

/** Two that write at once would lose what one of them wrote: the second is refused while the first one lives. */
export async function holdStore<T>(folder: string, work: () => Promise<T>): Promise<T> {
  mkdirSync(folder, { recursive: true })
  const lock = join(folder, 'store.lock')
  if (existsSync(lock) && lives(Number(readFileSync(lock, 'utf8'))))
    throw new StoreFault(
      `${folder} is being written by process ${readFileSync(lock, 'utf8').trim()}. Try again when it has ended.`,
    )
  rmSync(lock, { force: true })
  writeFileSync(lock, `${process.pid}\n`, { flag: 'wx' })
  try {
    return await work()
  } finally {
    rmSync(lock, { force: true })
  }
}

function lives(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
