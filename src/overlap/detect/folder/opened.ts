import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Segment } from './build.ts'
import { columnsOf, type Reading, reading } from './parts.ts'

/** A segment that can be looked up. Terms and lengths lie in memory, lists and texts are read when they are wanted. */
export type Opened = Segment & {
  readonly terms: Uint32Array
  readonly holding: Uint32Array
  /** Where each term's list begins, and where the last one ends. */
  readonly lists: Float64Array
  /** How many different terms each record has. */
  readonly sizes: Uint32Array
  readonly postings: Reading
  readonly bytes: { readonly index: number; readonly texts: number }
  idOf(record: number): string
  textOf(record: number): string
  close(): void
}

const wholeMost = 1 << 28

export function opened(folder: string, segment: Segment): Opened {
  const path = (part: string) => join(folder, `${segment.name}.${part}`)
  const [terms, holding, listLong] = columnsOf(path('terms'), 3)
  const [sizes, textLong, idLong] = columnsOf(path('records'), 3)
  const ids = readFileSync(path('ids'))
  const idsAt = summed(idLong!)
  const textsAt = summed(textLong!)
  const postings = reading(path('postings'), wholeMost)
  const texts = reading(path('texts'), 0)
  return {
    ...segment,
    terms: terms!,
    holding: holding!,
    lists: summed(listLong!),
    sizes: sizes!,
    postings,
    bytes: {
      index: ['terms', 'postings', 'records', 'ids'].reduce((sum, part) => sum + statSync(path(part)).size, 0),
      texts: texts.size,
    },
    idOf: (record) => ids.toString('utf8', idsAt[record]!, idsAt[record + 1]!),
    textOf: (record) => Buffer.from(texts.read(textsAt[record]!, textLong![record]!)).toString(),
    close() {
      postings.close()
      texts.close()
    },
  }
}

function summed(lengths: Uint32Array): Float64Array {
  const sums = new Float64Array(lengths.length + 1)
  for (let at = 0; at < lengths.length; at += 1) sums[at + 1] = sums[at]! + lengths[at]!
  return sums
}

/** The place of a term in the sorted column, or -1. */
export function placeOf({ terms }: Opened, term: number): number {
  const wanted = term >>> 0
  let low = 0
  let high = terms.length - 1
  while (low <= high) {
    const middle = (low + high) >>> 1
    const found = terms[middle]!
    if (found === wanted) return middle
    if (found < wanted) low = middle + 1
    else high = middle - 1
  }
  return -1
}

export const listOf = ({ lists, postings }: Opened, place: number): Uint8Array =>
  postings.read(lists[place]!, lists[place + 1]! - lists[place]!)
