import type { Home } from '../find.ts'
import type { Segment } from './build.ts'
import { readManifest, StoreFault } from './manifest.ts'
import { listOf, type Opened, opened, placeOf } from './opened.ts'

export type FolderHome = Home & {
  readonly records: number
  readonly bytes: { readonly index: number; readonly texts: number }
  /** The number of the record with this id and this very text. */
  numberOf(id: string, text: string): number | undefined
  idOf(number: string): string
  close(): void
}

/**
 * A store in a folder, opened to be looked up. Records are numbered through all segments, in the order they were added; a
 * number is what `find` knows a record by, since open lists give one id to several records.
 */
export function folderHome(folder: string): FolderHome {
  const parts = readManifest(folder).segments.map((segment) => openedWhole(folder, segment))
  const firsts = parts.map((_, at) => parts.slice(0, at).reduce((sum, { records }) => sum + records, 0))
  const records = parts.reduce((sum, part) => sum + part.records, 0)
  const scores = new Float64Array(records)
  let known: Map<string, number | number[]> | undefined
  const at = (number: number) => {
    let index = firsts.length - 1
    while (firsts[index]! > number) index -= 1
    return { part: parts[index]!, record: number - firsts[index]! }
  }
  return {
    reach: { touched: 60_000, terms: 160 },
    records,
    bytes: {
      index: parts.reduce((sum, part) => sum + part.bytes.index, 0),
      texts: parts.reduce((sum, part) => sum + part.bytes.texts, 0),
    },
    numberOf(id, text) {
      known ??= numbersById(parts, firsts)
      const numbers = known.get(id)
      const same = (number: number) => {
        const { part, record } = at(number)
        return part.textOf(record) === text
      }
      return typeof numbers === 'number' ? (same(numbers) ? numbers : undefined) : numbers?.find(same)
    },
    idOf(number) {
      const { part, record } = at(Number(number))
      return part.idOf(record)
    },
    size: async () => records,
    async holding(terms) {
      const held = new Map<number, number>()
      for (const term of terms) {
        let sum = 0
        for (const part of parts) {
          const place = placeOf(part, term)
          if (place >= 0) sum += part.holding[place]!
        }
        if (sum > 0) held.set(term, sum)
      }
      return held
    },
    async candidates(weighted, most) {
      const touched: number[] = []
      for (const { term, weight } of weighted)
        parts.forEach((part, index) => {
          const place = placeOf(part, term)
          if (place >= 0) touch(listOf(part, place), firsts[index]!, weight, scores, touched)
        })
      const best = heaviest(touched, most, (number) => {
        const { part, record } = at(number)
        return scores[number]! / Math.sqrt(part.sizes[record]! + 20)
      })
      for (const number of touched) scores[number] = 0
      return best.map(String)
    },
    texts: async (numbers) =>
      new Map(
        numbers.map((number) => {
          const { part, record } = at(Number(number))
          return [number, part.textOf(record)] as const
        }),
      ),
    close() {
      for (const part of parts) part.close()
    },
  }
}

function numbersById(parts: readonly Opened[], firsts: readonly number[]): Map<string, number | number[]> {
  const numbers = new Map<string, number | number[]>()
  parts.forEach((part, index) => {
    for (let record = 0; record < part.records; record += 1) {
      const id = part.idOf(record)
      const number = firsts[index]! + record
      const before = numbers.get(id)
      if (before === undefined) numbers.set(id, number)
      else if (typeof before === 'number') numbers.set(id, [before, number])
      else before.push(number)
    }
  })
  return numbers
}

/** A segment whose files do not fit together was cut off or changed by somebody else. */
function openedWhole(folder: string, segment: Segment): Opened {
  const damaged = (why: string) =>
    new StoreFault(`${folder} is damaged (${segment.name}: ${why}). Index the corpus again into an empty folder.`)
  let part: Opened
  try {
    part = opened(folder, segment)
  } catch (error) {
    throw damaged((error as Error).message)
  }
  const whole = part.sizes.length === segment.records && part.lists.at(-1) === part.postings.size
  if (whole) return part
  part.close()
  throw damaged('its files do not fit together')
}

function touch(bytes: Uint8Array, first: number, weight: number, scores: Float64Array, touched: number[]): void {
  let record = first - 1
  for (let at = 0, shift = 0, step = 0; at < bytes.length; at += 1) {
    step |= (bytes[at]! & 127) << shift
    shift += 7
    if (bytes[at]! > 127) continue
    record += step
    if (scores[record] === 0) touched.push(record)
    scores[record]! += weight
    shift = 0
    step = 0
  }
}

/** The heaviest, best first; the earlier record first where two are equal. */
function heaviest(touched: readonly number[], most: number, weigh: (record: number) => number): number[] {
  const best: { record: number; weight: number }[] = []
  for (const record of touched) {
    const weight = weigh(record)
    const last = best.at(-1)
    if (best.length === most && (weight < last!.weight || (weight === last!.weight && record > last!.record))) continue
    if (best.length === most) best.pop()
    let place = best.length
    while (
      place > 0 &&
      (best[place - 1]!.weight < weight || (best[place - 1]!.weight === weight && best[place - 1]!.record > record))
    )
      place -= 1
    best.splice(place, 0, { record, weight })
  }
  return best.map(({ record }) => record)
}
