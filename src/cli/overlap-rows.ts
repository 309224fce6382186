import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { createGunzip } from 'node:zlib'
import { BadInput } from './said.ts'

/** A record as it is compared: the text is the title, a line break and the abstract. */
export type Row = { readonly line: number; readonly id: string; readonly text: string; readonly title: number }
export type Fault = { readonly line: number; readonly says: string }

/** The records of a file of JSON lines, gzipped or not. A row that is none is told by its line; the others are taken. */
export async function* rowsOf(file: string, fault: (fault: Fault) => void): AsyncGenerator<Row> {
  let line = 0
  try {
    for await (const text of linesOf(file)) {
      line += 1
      if (text.trim() === '') continue
      const row = rowOf(text, line)
      if ('says' in row) fault(row)
      else yield row
    }
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'EACCES' || code === 'EISDIR') throw new BadInput(`${file} cannot be read.`)
    if (!code?.startsWith('Z_')) throw error
    // What was read before the break is good and stays; the rest cannot be read.
    fault({ line: line + 1, says: `the gzip file breaks off or is damaged here: ${message}` })
  }
}

async function* linesOf(file: string): AsyncGenerator<string> {
  const bytes = createReadStream(file)
  const input = file.endsWith('.gz') ? bytes.pipe(createGunzip()) : bytes
  // The reading of lines would swallow an error of the stream below it: it is thrown when the lines have ended.
  let broken: Error | undefined
  const lines = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })
  const end = (error: Error) => {
    broken ??= error
    lines.close()
  }
  bytes.on('error', end)
  input.on('error', end)
  yield* lines
  if (broken) throw broken
}

function rowOf(text: string, line: number): Row | Fault {
  let read: unknown
  try {
    read = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    return { line, says: `is no JSON: ${(error as Error).message}` }
  }
  if (typeof read !== 'object' || read === null || Array.isArray(read)) return { line, says: 'is no record' }
  const { id, title, abstract } = read as Record<string, unknown>
  const name = typeof id === 'number' ? String(id) : id
  if (typeof name !== 'string' || name.trim() === '') return { line, says: 'has no id' }
  for (const [field, value] of Object.entries({ title, abstract }))
    if (value !== undefined && value !== null && typeof value !== 'string')
      return { line, says: `${name}: ${field} is no text` }
  const head = (title as string | null | undefined) ?? ''
  return { line, id: name, text: `${head}\n${abstract ?? ''}`, title: head.length }
}
