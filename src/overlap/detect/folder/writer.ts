import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Building, building, pairsMost, type Segment } from './build.ts'
import { folderHome } from './home.ts'
import { clear, holdStore, readManifest, StoreFault, writeManifest } from './manifest.ts'
import { merge } from './merge.ts'

export type Entry = { readonly id: string; readonly text: string }
export type Taken = { readonly taken: number }
/** Tells two texts under one id apart, without keeping them in memory. */
const digestOf = (text: string): string => createHash('sha1').update(text).digest('base64').slice(0, 16)

type Repeated = (entry: Entry) => void

/** Makes a store of these records; a folder that holds one already is refused, so that nothing is lost by a slip. */
export async function indexInto(folder: string, entries: AsyncIterable<Entry>, repeated: Repeated): Promise<Taken> {
  return holdStore(folder, async () => {
    if (existsSync(join(folder, 'store.json'))) {
      readManifest(folder)
      throw new StoreFault(`${folder} holds a store already. Add to it with: overlap add, or name an empty folder.`)
    }
    clear(folder, [])
    return write(folder, [], { known: () => false, repeated }, entries)
  })
}

/** Adds records to a store; one that is there already, with the same text, is told and left out. */
export async function addTo(folder: string, entries: AsyncIterable<Entry>, repeated: Repeated): Promise<Taken> {
  readManifest(folder)
  return holdStore(folder, async () => {
    const { segments } = readManifest(folder)
    const home = folderHome(folder)
    try {
      return await write(
        folder,
        segments,
        { known: ({ id, text }) => home.numberOf(id, text) !== undefined, repeated },
        entries,
      )
    } finally {
      home.close()
    }
  })
}

type Known = { readonly known: (entry: Entry) => boolean; readonly repeated: Repeated }

async function write(
  folder: string,
  before: readonly Segment[],
  { known, repeated }: Known,
  entries: AsyncIterable<Entry>,
): Promise<Taken> {
  let number = Math.max(0, ...before.map(({ name }) => Number(name.slice(1))))
  const named = () => {
    number += 1
    return `s${number}`
  }
  const fresh: Segment[] = []
  const taken = new Set<string>()
  let open: Building | undefined
  for await (const entry of entries) {
    const key = `${entry.id}\n${digestOf(entry.text)}`
    if (taken.has(key) || known(entry)) {
      repeated(entry)
      continue
    }
    taken.add(key)
    open ??= building(folder, named())
    open.add(entry.id, entry.text)
    if (open.waiting() < pairsMost) continue
    fresh.push(open.end())
    open = undefined
  }
  if (open) fresh.push(open.end())
  writeManifest(folder, joined(folder, before, fresh, named))
  return { taken: taken.size }
}

/** A segment is joined with its neighbour once it is half as large, so that there are few, and each record moves few times. */
function joined(folder: string, before: readonly Segment[], fresh: readonly Segment[], named: () => string): Segment[] {
  const kept = [...before]
  let last = fresh.length > 1 ? merge(folder, fresh, named()) : fresh[0]
  const behind: Segment[] = []
  let records = last?.records ?? 0
  while (last && kept.length > 0 && kept.at(-1)!.records <= records * 2) {
    behind.unshift(kept.pop()!)
    records += behind[0]!.records
  }
  if (last && behind.length > 0) last = merge(folder, [...behind, last], named())
  return last ? [...kept, last] : kept
}
