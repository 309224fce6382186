import { Readable } from 'node:stream'
import { idFrom } from '#platform/ids'
import { filesIn } from './disk.ts'
import { type Kind, kinds } from './kind.ts'
import { receive } from './receive.ts'

/** Attachments are at most this large; what a question accepts is checked when the file is attached to it. */
const limitBytes = 100 * 1024 * 1024

/**
 * Receives one upload of a form or of the API and tells what keep-file needs. The id follows from the form's key, the field
 * and the bytes, so a form that is sent twice brings its file once.
 */
export async function uploaded(folder: string, source: AsyncIterable<Buffer>, name: string, words: readonly string[]) {
  const rule = { limitBytes, accept: Object.keys(kinds) as Kind[] }
  const { hash, name: shown, kind, bytes, reading } = await receive(filesIn(folder), Readable.from(source), name, rule)
  const { text, pages, says, warnings } = reading
  const file = idFrom('file', ...words, hash)
  return { file, sha256: hash, name: shown, kind, bytes, text, pages, says: [...says], warnings: [...warnings] }
}
