import { createReadStream } from 'node:fs'

/**
 * Text from offices comes as UTF-8, as GB18030 (older WPS, Excel's CSV) or as UTF-16 (Excel's "Unicode text"). UTF-8
 * is proved over the whole file, because GB18030 accepts nearly anything; null means that it is not text at all.
 */
export type Encoding = 'utf-8' | 'gb18030' | 'utf-16le'

export async function encodingOf(path: string): Promise<Encoding | null> {
  const proofs = {
    'utf-8': new TextDecoder('utf-8', { fatal: true }),
    gb18030: new TextDecoder('gb18030', { fatal: true }),
  }
  const alive = new Set<keyof typeof proofs>(['utf-8', 'gb18030'])
  let first = true
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    if (first && chunk[0] === 0xff && chunk[1] === 0xfe) return 'utf-16le'
    first = false
    if (hasControls(chunk)) return null
    for (const name of alive) if (!accepts(proofs[name], chunk)) alive.delete(name)
    if (alive.size === 0) return null
  }
  for (const name of alive) if (accepts(proofs[name])) return name
  return null
}

/** The text of bytes that were proved before, or null when they are not text. */
export function decodeText(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (hasControls(bytes)) return null
  for (const name of ['utf-8', 'gb18030'] as const) {
    try {
      return new TextDecoder(name, { fatal: true }).decode(bytes)
    } catch {
      // Not this one: the next is asked.
    }
  }
  return null
}

function accepts(decoder: TextDecoder, chunk?: Uint8Array): boolean {
  try {
    decoder.decode(chunk, { stream: chunk !== undefined })
    return true
  } catch {
    return false
  }
}

/** Text holds no control bytes but tab, line ends and form feed; a binary file nearly always does. */
const hasControls = (bytes: Uint8Array): boolean =>
  bytes.some((byte) => byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13)
