import { createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { Refusal, refuse } from '#platform/refusal'
import { type Workshop, WorkshopFailure, workshop } from '#platform/workshop'
import { arrivalPath, type Files } from './disk.ts'
import type { Reading } from './reading/reading.ts'
import type { Sheet } from './reading/table.ts'
import type { ReadingJobs } from './reading/worker.ts'

/** Time and memory for one file. A file that needs more is refused, because an unread file might carry a secrecy mark. */
const limits = { seconds: 60, memoryMb: 1200 }

/** Reads a kept file again: its text, pages, headings, and what could not be read. Refuses platform.not_found and repository.unreadable. */
export const extract = (files: Files, file: Named): Promise<Reading> =>
  fetched(files, file, (path) => readFileAt(path, file.name))

/** Reads a kept file as one table. Refuses repository.no_table, repository.table_too_long and repository.unreadable. */
export const readTable = (files: Files, file: Named): Promise<Sheet> =>
  fetched(files, file, (path) => told(file.name, () => readers(dirname(path)).run('table', { path, name: file.name })))

type Named = { readonly hash: string; readonly name: string }

async function fetched<T>(files: Files, file: Named, read: (path: string) => Promise<T>): Promise<T> {
  const opened =
    (await files.store.open(file.hash)) ?? refuse('platform.not_found', { what: { zh: '文件', en: 'file' } })
  const path = await arrivalPath(files)
  try {
    await pipeline(opened.stream, createWriteStream(path, { mode: 0o600, flags: 'wx' }))
    return await read(path)
  } finally {
    await rm(path, { force: true })
  }
}

export const readFileAt = (path: string, name: string): Promise<Reading> =>
  told(name, () => readers(dirname(path)).run('examine', { path, name }))

async function told<T>(name: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (fault) {
    if (fault instanceof WorkshopFailure) refuse('repository.unreadable', { name })
    // The readers know bytes, not names; the one refusal that must not point at a file gets none.
    if (fault instanceof Refusal && fault.code !== 'repository.classified_mark')
      refuse(fault.code, { name, ...fault.facts })
    throw fault
  }
}

/** One worker for each folder of waiting files, because it may read that folder and nothing else of the machine. */
const rooms = new Map<string, Workshop<ReadingJobs>>()
function readers(folder: string): Workshop<ReadingJobs> {
  const room =
    rooms.get(folder) ??
    workshop<ReadingJobs>(new URL('./reading/worker.ts', import.meta.url), { ...limits, readsOnly: [folder] })
  rooms.set(folder, room)
  return room
}

export async function closeReaders(): Promise<void> {
  for (const room of rooms.values()) await room.close()
  rooms.clear()
}
