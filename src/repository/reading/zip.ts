import type { Readable } from 'node:stream'
import yauzl, { type Entry, type ZipFile } from 'yauzl'
import { decodeText } from '#platform/encoding'
import { refuse } from '#platform/refusal'

/**
 * A ZIP (and so every .docx, .xlsx, .ofd) is opened by its table of contents first: how many files, how large when
 * unpacked, how much larger than packed. Only then is anything unpacked, and never more than the table promised.
 */
export type Zip = {
  readonly members: readonly Member[]
  read(member: Member): Promise<Buffer>
  close(): void
}
export type Member = { readonly name: string; readonly bytes: number; readonly entry: Entry }

/** One budget is spent by a file and everything packed inside it, however deep. */
export type Budget = { entries: number; bytes: number; depth: number }
export const freshBudget = (): Budget => ({ entries: 10_000, bytes: 512 * 1024 * 1024, depth: 4 })

// Sheets of repeated rows pack 100:1 in honest files; a bomb packs 1000:1 and more. Small files may pack as they like.
const ratioMax = 250
const ratioMatters = 20 * 1024 * 1024

export async function openZip(bytes: Buffer, budget: Budget): Promise<Zip> {
  if (budget.depth === 0) refuse('repository.zip_bomb')
  const zip = await broken(
    yauzl.fromBufferPromise(bytes, { lazyEntries: true, autoClose: false, decodeStrings: false }),
  )
  if (zip.entryCount > budget.entries) refuse('repository.zip_bomb')
  const members: Member[] = []
  const entries = zip.eachEntry()
  for (let next = await broken(entries.next()); !next.done; next = await broken(entries.next()))
    members.push(checked(next.value, budget))
  const unpacked = members.reduce((sum, { bytes: each }) => sum + each, 0)
  if (unpacked > ratioMatters && unpacked > bytes.length * ratioMax) refuse('repository.zip_bomb')
  return { members, read: (member) => unpack(zip, member), close: () => zip.close() }
}

function checked(entry: Entry, budget: Budget): Member {
  if (entry.isEncrypted()) refuse('repository.encrypted')
  budget.entries -= 1
  budget.bytes -= entry.uncompressedSize
  if (budget.entries < 0 || budget.bytes < 0) refuse('repository.zip_bomb')
  // Chinese Windows writes names in its own code page without saying so; the library would read them as CP437.
  const raw = entry.fileName as unknown as Buffer
  const name = (decodeText(raw) ?? raw.toString('latin1')).replaceAll('\\', '/')
  return { name, bytes: entry.uncompressedSize, entry }
}

/** yauzl ends the stream with an error when more comes out than the table of contents said. */
async function unpack(zip: ZipFile, { entry, bytes }: Member): Promise<Buffer> {
  const stream: Readable = await broken(zip.openReadStreamPromise(entry))
  const chunks: Buffer[] = []
  let read = 0
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      read += chunk.length
      if (read > bytes) refuse('repository.zip_bomb')
      chunks.push(chunk)
    }
  } catch (fault) {
    if (/too many bytes/.test((fault as Error).message)) refuse('repository.zip_bomb')
    throw refusal(fault)
  }
  return Buffer.concat(chunks)
}

async function broken<T>(promise: Promise<T>): Promise<T> {
  try {
    return await promise
  } catch (fault) {
    throw refusal(fault)
  }
}

const refusal = (fault: unknown): unknown =>
  (fault as { code?: string }).code?.startsWith?.('repository.') ? fault : damaged()
const damaged = (): never => refuse('repository.damaged')
