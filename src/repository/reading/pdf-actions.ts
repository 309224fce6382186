import { inflateSync } from 'node:zlib'
import type { WarningCode } from './reading.ts'

const packedMax = 32 * 1024 * 1024
const packed = /\/Type\s*\/ObjStm\b/

/**
 * Scripts and programs that a PDF would start. The viewer's own list knows only those of the whole document, not those
 * tied to a page or a button, so the file's objects are looked through, packed ones (object streams) included.
 */
export function actionsIn(bytes: Buffer): WarningCode[] {
  const found = new Set<WarningCode>()
  look(bytes.toString('latin1'), found)
  for (const body of objectStreams(bytes)) look(body, found)
  return [...found]
}

/** A name may be written with escapes (`/Java#53cript`), so they are undone before looking. */
function look(text: string, found: Set<WarningCode>): void {
  const plain = text.includes('#')
    ? text.replace(/#([\da-fA-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text
  if (/\/S\s*\/JavaScript\b/.test(plain)) found.add('pdf.javascript')
  if (/\/S\s*\/(?:Launch|ImportData)\b/.test(plain)) found.add('pdf.launch')
}

function* objectStreams(bytes: Buffer): Generator<string> {
  let budget = packedMax
  for (let at = bytes.indexOf('stream'); at >= 0 && budget > 0; at = bytes.indexOf('stream', at + 6)) {
    if (!packed.test(bytes.toString('latin1', Math.max(0, at - 400), at))) continue
    const start = bytes[at + 6] === 13 ? at + 8 : at + 7
    const end = bytes.indexOf('endstream', start)
    if (end < 0) return
    const body = inflated(bytes.subarray(start, end), budget)
    budget -= body.length
    yield body
  }
}

function inflated(bytes: Buffer, most: number): string {
  try {
    return inflateSync(bytes, { maxOutputLength: most }).toString('latin1')
  } catch {
    return ''
  }
}
