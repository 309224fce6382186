import { streamXlsxRows } from 'hucre/xlsx'
import { decodeText } from '#platform/encoding'
import { refuse } from '#platform/refusal'
import { claimedKind } from '../kind.ts'
import { sniff } from './found.ts'
import { openPackage } from './package.ts'
import { separated } from './separated.ts'
import { freshBudget } from './zip.ts'

/** A file read as one table: the head, and the rows below it, all as text. */
export type Sheet = { readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] }

/** A table that is larger is brought in parts: the dry run of one part is answered within one request. */
const rowsMost = 60_000
const columnsMost = 200

/** Reads a CSV (UTF-8, GB18030 or UTF-16), an Excel workbook (its first sheet) or JSON lines. */
export async function tableIn(bytes: Buffer, name: string): Promise<Sheet> {
  const { kind } = await sniff(bytes, freshBudget())
  if (kind === 'xlsx') return headed(await workbook(bytes))
  if (kind !== 'txt') return refuse('repository.no_table', { name })
  const text = (decodeText(bytes) ?? refuse('repository.damaged', { name })).replace(/^\uFEFF/, '')
  return claimedKind(name) === 'jsonl' ? jsonLines(text) : headed(separated(text))
}

async function workbook(bytes: Buffer): Promise<string[][]> {
  // Opened by its table of contents first, so that a bomb or a macro is refused before a single cell is read.
  ;(await openPackage(bytes, freshBudget())).zip.close()
  const rows: string[][] = []
  for await (const { values } of streamXlsxRows(bytes)) {
    rows.push(values.map(shown))
    if (rows.length > rowsMost + 1) tooMany()
  }
  return rows
}

function shown(value: unknown): string {
  if (value === null || value === undefined) return ''
  return value instanceof Date ? value.toISOString().slice(0, 10) : String(value).trim()
}

/** The head is the first row with two filled cells or more: titles and notes above it are left out. */
function headed(all: readonly (readonly string[])[]): Sheet {
  const filled = all.filter((row) => row.some((cell) => cell !== ''))
  const top = filled.findIndex((row) => row.filter((cell) => cell !== '').length >= 2)
  const head = filled[Math.max(0, top)] ?? []
  const columns = head.slice(0, columnsMost).map((cell, at) => cell.replace(/\s+/g, ' ') || `#${at + 1}`)
  const rows = filled.slice(Math.max(0, top) + 1)
  if (rows.length > rowsMost) tooMany()
  return { columns, rows: rows.map((row) => columns.map((_, at) => row[at] ?? '')) }
}

/** A line that is no record stays as a row of its own, so that the dry run can tell of it. */
function jsonLines(text: string): Sheet {
  const records = text.split(/\r?\n/).flatMap((line) => (line.trim() === '' ? [] : [record(line)]))
  if (records.length > rowsMost) tooMany()
  const columns = [...new Set(records.flatMap((one) => Object.keys(one)))].slice(0, columnsMost)
  const cell = (value: unknown) => (typeof value === 'object' && value !== null ? JSON.stringify(value) : shown(value))
  return { columns, rows: records.map((one) => columns.map((column) => cell(one[column]))) }
}

function record(line: string): Record<string, unknown> {
  try {
    const read: unknown = JSON.parse(line)
    if (typeof read === 'object' && read !== null && !Array.isArray(read)) return read as Record<string, unknown>
  } catch {
    // Told by the dry run: the row has neither number nor title.
  }
  return {}
}

const tooMany = (): never => refuse('repository.table_too_long', { most: rowsMost })
