import { isUtf8 } from 'node:buffer'
import { readFileSync } from 'node:fs'
import { type Cells, cellsFrom, integerOf, textOf } from './match-cells.ts'
import { BadInput } from './said.ts'

/** A line of a CSV file: where its cells lie in the bytes, in the order of the columns that were asked for. */
export type Row = {
  readonly line: number
  text(column: number): string
  integer(column: number): number | null
  /** As `integer`, for digits alone as they are commonly written. */
  plain(column: number): number | null
}

/**
 * Reads the rows of a CSV file with a line of names; the columns may stand in any order, others are passed over. Works on
 * the bytes, for a list of affinities may have millions of lines. A column that may be missing ends in a question mark.
 */
export function eachRow(file: string, columns: readonly string[], take: (row: Row) => void): void {
  const bytes = bytesOf(file)
  const cells: Cells = { from: [], to: [] }
  let at = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0
  let line = 0
  let places: number[] | null = null
  let count = 0
  const cell = (column: number): string => {
    const place = places![column]!
    return place < 0 ? '' : textOf(bytes, cells.from[place]!, cells.to[place]!)
  }
  const plain = (column: number): number | null => {
    const place = places![column]!
    return place < 0 ? null : integerOf(bytes, cells.from[place]!, cells.to[place]!)
  }
  const row = {
    line: 0,
    text: cell,
    plain,
    integer(column: number): number | null {
      const found = plain(column)
      if (found !== null) return found
      const text = cell(column)
      return /^[+-]?\d+$/.test(text) && Number.isSafeInteger(Number(text)) ? Number(text) : null
    },
  }
  while (at < bytes.length) {
    line += 1
    const begun = line
    const found = cellsFrom(bytes, at, cells)
    if (found.next < 0)
      throw new BadInput(`Line ${line} of ${file} is no CSV: a quotation mark is not closed or stands inside a value.`)
    at = found.next
    line += found.breaks
    if (found.count === 1 && textOf(bytes, cells.from[0]!, cells.to[0]!) === '') continue
    if (!places) {
      places = placesOf(file, bytes, cells, found.count, columns)
      count = found.count
      continue
    }
    if (found.count !== count)
      throw new BadInput(`Line ${begun} of ${file} has ${found.count} values where the first line has ${count}.`)
    row.line = begun
    take(row)
  }
  if (!places) throw new BadInput(`${file} is empty: it needs the line ${columns.join(',').replaceAll('?', '')}.`)
}

function bytesOf(file: string): Buffer {
  let bytes: Buffer
  try {
    bytes = readFileSync(file)
  } catch {
    throw new BadInput(`${file} cannot be read.`)
  }
  if (!isUtf8(bytes)) throw new BadInput(`${file} is not written in UTF-8: save it as CSV UTF-8.`)
  return bytes
}

function placesOf(file: string, bytes: Buffer, cells: Cells, count: number, columns: readonly string[]): number[] {
  const names = Array.from({ length: count }, (_, at) => textOf(bytes, cells.from[at]!, cells.to[at]!).toLowerCase())
  return columns.map((column) => {
    const name = column.replace('?', '')
    const place = names.indexOf(name)
    if (place < 0 && name === column)
      throw new BadInput(`The first line of ${file} has to name ${name}; it says: ${names.join(',')}`)
    return place
  })
}
