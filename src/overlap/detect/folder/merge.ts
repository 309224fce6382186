import { join } from 'node:path'
import type { Segment } from './build.ts'
import { listOf, type Opened, opened } from './opened.ts'
import { bytesOf, columnsOf, reading, type Writing, writing } from './parts.ts'
import { Varints } from './varint.ts'

/** Joins segments that follow each other into one; the records keep their order, so nothing is found differently. */
export function merge(folder: string, segments: readonly Segment[], name: string): Segment {
  const path = (part: string) => join(folder, `${name}.${part}`)
  for (const part of ['ids', 'texts'])
    append(
      path(part),
      segments.map((one) => join(folder, `${one.name}.${part}`)),
    )
  const parts = segments.map((segment) => opened(folder, segment))
  try {
    joinRecords(
      path('records'),
      segments.map((one) => join(folder, `${one.name}.records`)),
    )
    const postings = writing(path('postings'))
    joinTerms(parts, postings, path('terms'))
    postings.end()
  } finally {
    for (const part of parts) part.close()
  }
  return { name, records: segments.reduce((sum, { records }) => sum + records, 0) }
}

function append(to: string, from: readonly string[]): void {
  const file = writing(to)
  for (const path of from) {
    const source = reading(path, 0)
    for (let at = 0; at < source.size; at += 1 << 22) file.write(source.read(at, Math.min(1 << 22, source.size - at)))
    source.close()
  }
  file.end()
}

function joinRecords(to: string, from: readonly string[]): void {
  const tables = from.map((path) => columnsOf(path, 3))
  const file = writing(to)
  for (const column of [0, 1, 2]) for (const table of tables) file.write(bytesOf(table[column]!))
  file.end()
}

function joinTerms(parts: readonly Opened[], postings: Writing, to: string): void {
  const columns: [number[], number[], number[]] = [[], [], []]
  const heads = new Uint32Array(parts.length)
  const firsts = parts.map((_, at) => parts.slice(0, at).reduce((sum, { records }) => sum + records, 0))
  const list = new Varints()
  for (;;) {
    let term = Number.POSITIVE_INFINITY
    for (let at = 0; at < parts.length; at += 1) {
      const next = parts[at]!.terms[heads[at]!]
      if (next !== undefined && next < term) term = next
    }
    if (term === Number.POSITIVE_INFINITY) break
    const begun = list.used
    let held = 0
    let last = -1
    for (let at = 0; at < parts.length; at += 1) {
      const part = parts[at]!
      const place = heads[at]!
      if (part.terms[place] !== term) continue
      last = appendList(list, listOf(part, place), firsts[at]!, last)
      held += part.holding[place]!
      heads[at] = place + 1
    }
    columns[0].push(term)
    columns[1].push(held)
    columns[2].push(list.used - begun)
    if (list.used > 1 << 20) postings.write(list.take())
  }
  postings.write(list.take())
  const table = writing(to)
  for (const column of columns) table.write(bytesOf(Uint32Array.from(column)))
  table.end()
}

/** Only the first step of a list depends on what stands before it; the rest is copied. Answers the last record. */
function appendList(list: Varints, bytes: Uint8Array, first: number, before: number): number {
  let record = first - 1
  let copied = 0
  for (let at = 0, shift = 0, step = 0; at < bytes.length; at += 1) {
    step |= (bytes[at]! & 127) << shift
    shift += 7
    if (bytes[at]! > 127) continue
    record += step
    if (copied === 0) {
      list.push(record - before)
      copied = at + 1
    }
    shift = 0
    step = 0
  }
  list.copy(bytes.subarray(copied))
  return record
}
