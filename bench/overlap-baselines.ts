import { DatabaseSync } from 'node:sqlite'
import { termsOf } from '../src/overlap/detect/terms.ts'
import { unitsOf } from '../src/overlap/detect/units.ts'
import { type Item, textOf } from './overlap-data.ts'

/** Something that answers the ten nearest records, by their place in the corpus. */
export type Finder = (text: string) => readonly number[]

/** SQLite FTS5 with BM25. Its own tokenizer knows no Chinese words: it gets the words and pairs that we use. */
export function fullText(corpus: readonly Item[]): Finder {
  const db = new DatabaseSync(':memory:')
  db.exec("create virtual table record using fts5(body, content='', tokenize='ascii')")
  const insert = db.prepare('insert into record (rowid, body) values (?, ?)')
  db.exec('begin')
  for (const [at, item] of corpus.entries()) insert.run(at + 1, named(textOf(item), true).join(' '))
  db.exec('commit')
  const search = db.prepare('select rowid from record where record match ? order by rank limit 10')
  return (text) => {
    const terms = named(text, false)
    if (terms.length === 0) return []
    return search.all(terms.join(' OR ')).map((row) => Number(row.rowid) - 1)
  }
}

function named(text: string, repeats: boolean): string[] {
  const names: string[] = []
  for (const [term, times] of termsOf(unitsOf(text)))
    for (let time = 0; time < (repeats ? times : 1); time += 1) names.push(`t${(term >>> 0).toString(36)}`)
  return names
}

const bands = 32
const rows = 4

/** MinHash over shingles of three units in 32 bands of four: finds from a likeness of about 0.4 on. */
export function minHash(corpus: readonly Item[]): Finder {
  const buckets = Array.from({ length: bands }, () => new Map<number, number[]>())
  corpus.forEach((item, at) => {
    signed(textOf(item)).forEach((key, band) => {
      const held = buckets[band]!.get(key)
      if (held) held.push(at)
      else buckets[band]!.set(key, [at])
    })
  })
  return (text) => {
    const counts = new Map<number, number>()
    signed(text).forEach((key, band) => {
      for (const at of buckets[band]!.get(key) ?? []) counts.set(at, (counts.get(at) ?? 0) + 1)
    })
    return [...counts]
      .sort(([, one], [, other]) => other - one)
      .slice(0, 10)
      .map(([at]) => at)
  }
}

function signed(text: string): number[] {
  const { keys } = unitsOf(text)
  const least = new Uint32Array(bands * rows).fill(0xffffffff)
  for (let at = 0; at + 2 < keys.length; at += 1) {
    const shingle = Math.imul(Math.imul(keys[at]!, 31) ^ keys[at + 1]!, 0x9e3779b1) ^ keys[at + 2]!
    for (let hash = 0; hash < least.length; hash += 1) {
      let value = Math.imul(shingle ^ Math.imul(hash + 1, 0x85ebca6b), 0xc2b2ae35)
      value = (value ^ (value >>> 15)) >>> 0
      if (value < least[hash]!) least[hash] = value
    }
  }
  return Array.from({ length: bands }, (_, band) =>
    least.subarray(band * rows, (band + 1) * rows).reduce((sum, value) => Math.imul(sum, 0x01000193) ^ value, band),
  )
}
