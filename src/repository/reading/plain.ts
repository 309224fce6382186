import { decodeText } from '#platform/encoding'
import { refuse } from '#platform/refusal'
import { headingsOf } from './headings.ts'
import type { Found } from './reading.ts'

export function readPlain(bytes: Buffer): Found {
  const text = decodeText(bytes) ?? refuse('repository.damaged')
  return {
    text: text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n'),
    pages: null,
    headings: headingsOf(text.slice(0, 2_000_000)),
  }
}

const rawMax = 48 * 1024 * 1024

/**
 * Words of a file that has no reader here, as its bytes hold them: enough to notice a secrecy mark in an old Word file,
 * not enough to be shown. UTF-16 is tried from both byte positions, since a record may begin at an odd one.
 */
export function rawWords(bytes: Buffer): string {
  const part = bytes.subarray(0, rawMax)
  // Never Buffer.toString('utf16le') here: at an odd address Node 24.21 frees the string twice and the process dies.
  const tries: [string, Buffer][] = [
    ['gb18030', part],
    ['utf-8', part],
    ['utf-16le', part],
    ['utf-16le', part.subarray(1)],
  ]
  return tries.map(([encoding, bytes]) => nearMarks(new TextDecoder(encoding).decode(bytes))).join('\n')
}

/** Only the surroundings of 密 and 部 can hold a mark; the rest of a decoded binary is noise that costs time. */
const nearMarks = (text: string): string => (text.match(/[^\n]{0,8}[密部][^\n]{0,12}/gu) ?? []).join('\n')
