import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Refusal, refuse } from '#platform/refusal'
import { arrivalPath, type Files, wipe } from './disk.ts'
import { readFileAt } from './extract.ts'
import { claimedKind, endingOf, type Kind, kinds } from './kind.ts'
import { stopMarked } from './marks.ts'
import { cleanName } from './name.ts'
import type { Reading } from './reading/reading.ts'

export type Rule = {
  readonly limitBytes: number
  readonly accept: readonly Kind[]
  /** What the sender said the size would be; a different size means that the upload broke off. */
  readonly declaredBytes?: number | null
}

/** A file that was received, checked and kept. `hash` opens it again; `reading` is its text and what an officer should know. */
export type Received = {
  readonly hash: string
  readonly name: string
  readonly kind: Kind
  readonly mime: string
  readonly bytes: number
  readonly reading: Reading
}

/** Larger files would have to be looked through in pieces: a dataset takes another road. */
export const ceilingBytes = 200 * 1024 * 1024

/**
 * An upload is counted and hashed while it streams to a waiting place, looked through there by a worker, and only then
 * kept. Whatever is refused is overwritten and gone: nothing of a file with a secrecy mark reaches the store, and the
 * refusal carries no fact about it.
 * Refuses: repository.* (refusals.ts). Uploading the same bytes again gives the same hash and stores nothing new.
 */
export async function receive(files: Files, stream: Readable, name: string, rule: Rule): Promise<Received> {
  const path = await arrivalPath(files)
  // A stream that is given up early may still report its broken connection; nobody is left to hear it.
  stream.on('error', () => undefined)
  try {
    const shown = cleanName(name)
    stopMarked(shown)
    const kind = acceptedKind(shown, rule.accept)
    const { hash, bytes } = await arrive(stream, path, shown, rule)
    const reading = await readFileAt(path, shown)
    await files.store.put(hash, path)
    return { hash, name: shown, kind, mime: kinds[kind].mime, bytes, reading }
  } catch (fault) {
    stream.destroy()
    await wipe(path)
    throw fault
  } finally {
    await rm(path, { force: true })
  }
}

function acceptedKind(name: string, accept: readonly Kind[]): Kind {
  const kind = claimedKind(name)
  if (kind && accept.includes(kind)) return kind
  const wanted = accept.map((each) => kinds[each].name)
  return refuse('repository.kind_not_accepted', { name, ending: endingOf(name) || '—', wanted })
}

async function arrive(
  stream: Readable,
  path: string,
  name: string,
  rule: Rule,
): Promise<{ hash: string; bytes: number }> {
  const limit = Math.min(rule.limitBytes, ceilingBytes)
  if ((rule.declaredBytes ?? 0) > limit) refuse('repository.too_large', { name, limit: saidBytes(limit) })
  const hash = createHash('sha256')
  let bytes = 0
  const counted = async function* (source: AsyncIterable<Buffer>) {
    for await (const chunk of source) {
      bytes += chunk.length
      if (bytes > limit) refuse('repository.too_large', { name, limit: saidBytes(limit) })
      hash.update(chunk)
      yield chunk
    }
  }
  try {
    await pipeline(stream, counted, createWriteStream(path, { mode: 0o600, flags: 'wx' }))
  } catch (fault) {
    // A full disk is ours to mend; every other failure of the stream is a connection that broke off.
    if (
      fault instanceof Refusal ||
      ['ENOSPC', 'EDQUOT', 'EACCES', 'EROFS'].includes((fault as NodeJS.ErrnoException).code ?? '')
    )
      throw fault
    refuse('repository.incomplete', { name, received: saidBytes(bytes) })
  }
  if (bytes === 0) refuse('repository.empty', { name })
  const declared = rule.declaredBytes ?? bytes
  if (declared !== bytes)
    refuse('repository.incomplete', { name, received: `${saidBytes(bytes)} / ${saidBytes(declared)}` })
  return { hash: hash.digest('hex'), bytes }
}

export function saidBytes(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`
  if (bytes < 1024 * 1024) return `${(bytes / 1024).toFixed(1)} KB`
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`
}
