import { join } from 'node:path'
import { unitsOf } from '../units.ts'
import { bytesOf, writing } from './parts.ts'
import { sortPairs } from './sorted.ts'
import { Varints } from './varint.ts'

export type Segment = { readonly name: string; readonly records: number }
export type Building = {
  /** Terms and records that wait in memory; a segment is ended before they are too many. */
  readonly waiting: () => number
  add(id: string, text: string): void
  end(): Segment
}

/** How many pairs of a term and a record are held in memory: 64 MB, and as much again while they are sorted. */
export const pairsMost = (1 << 23) - (1 << 16)

/** Writes one segment. Texts and ids go to disk at once; the terms are sorted and written at the end. */
export function building(folder: string, name: string): Building {
  const path = (part: string) => join(folder, `${name}.${part}`)
  const ids = writing(path('ids'))
  const texts = writing(path('texts'))
  const counts: number[] = []
  const idLong: number[] = []
  const textLong: number[] = []
  let terms = new Uint32Array(1 << 12)
  let records = new Uint32Array(1 << 12)
  let used = 0
  const room = (more: number) => {
    if (used + more <= terms.length) return
    const grown = (column: Uint32Array<ArrayBuffer>) => {
      const larger = new Uint32Array(Math.max(column.length * 2, used + more))
      larger.set(column)
      return larger
    }
    terms = grown(terms)
    records = grown(records)
  }
  return {
    waiting: () => used,
    add(id, text) {
      const distinct = new Set(unitsOf(text).terms)
      distinct.delete(0)
      room(distinct.size)
      for (const term of distinct) {
        terms[used] = term
        records[used++] = counts.length
      }
      counts.push(distinct.size)
      const bytes = [Buffer.from(id), Buffer.from(text)] as const
      idLong.push(bytes[0].length)
      textLong.push(bytes[1].length)
      ids.write(bytes[0])
      texts.write(bytes[1])
    },
    end() {
      ids.end()
      texts.end()
      const table = writing(path('records'))
      for (const column of [counts, textLong, idLong]) table.write(bytesOf(Uint32Array.from(column)))
      table.end()
      writeTerms(path, sortPairs(terms, records, used))
      return { name, records: counts.length }
    },
  }
}

function writeTerms(path: (part: string) => string, sorted: { terms: Uint32Array; records: Uint32Array }): void {
  const postings = writing(path('postings'))
  const list = new Varints()
  const columns: [number[], number[], number[]] = [[], [], []]
  const { terms, records } = sorted
  for (let at = 0, end = 0; at < terms.length; at = end) {
    let last = -1
    const begun = list.used
    for (end = at; end < terms.length && terms[end] === terms[at]; end += 1) {
      list.push(records[end]! - last)
      last = records[end]!
    }
    columns[0].push(terms[at]!)
    columns[1].push(end - at)
    columns[2].push(list.used - begun)
    if (list.used > 1 << 20) postings.write(list.take())
  }
  postings.write(list.take())
  postings.end()
  const table = writing(path('terms'))
  for (const column of columns) table.write(bytesOf(Uint32Array.from(column)))
  table.end()
}
