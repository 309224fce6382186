import { decodeText } from '#platform/encoding'
import type { Line } from './cells.ts'

/** The lines of a CSV in any of the three encodings, or of the first sheet of a workbook; null for what is neither. */
export async function linesOf(bytes: Buffer): Promise<Line[] | null> {
  return bytes.subarray(0, 2).toString('latin1') === 'PK' ? linesOfBook(bytes) : linesOfText(bytes)
}

async function linesOfBook(bytes: Buffer): Promise<Line[] | null> {
  const { readXlsx } = await import('hucre/xlsx')
  const book = await readXlsx(bytes, { maxInputBytes: 20 * 1024 * 1024, maxRows: rowsMax }).catch(() => null)
  const sheet = book?.sheets.find(({ rows }) => rows.length > 0)
  if (!sheet) return null
  // A merged cell says once what holds for each of its rows.
  const rows = sheet.rows.map((row) => [...row])
  for (const { startRow, endRow, startCol } of sheet.merges ?? [])
    for (let row = startRow + 1; row <= endRow; row += 1)
      if (rows[row]) rows[row]![startCol] ??= rows[startRow]?.[startCol] ?? null
  return rows.map((cells, row) => ({
    line: row + 1,
    cells: Array.from(cells, said),
    formula: cells.some((_, column) => Boolean(sheet.cells?.get(`${row},${column}`)?.formula)),
  }))
}

const said = (value: unknown): string =>
  value instanceof Date ? value.toISOString().slice(0, 10) : String(value ?? '')

async function linesOfText(bytes: Buffer): Promise<Line[] | null> {
  const text = decodeText(bytes)
  if (text === null) return null
  const { parseCsv } = await import('hucre/csv')
  const first = text.slice(0, 4000)
  const delimiter = first.includes('\t') ? '\t' : first.split(';').length > first.split(',').length ? ';' : ','
  const rows = parseCsv(text.replace(/^\uFEFF/, ''), { delimiter }) as unknown[][]
  return rows.slice(0, rowsMax).map((row, index) => {
    const cells = row.map(said)
    return { line: index + 1, cells, formula: cells.some((cell) => /^=./.test(cell.trim())) }
  })
}

export const rowsMax = 20_000
