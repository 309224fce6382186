import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import { keyFor } from '../registry/index.ts'

/**
 * A note that the platform gives out of its hands and takes back: it says what it said, was made here and is not over.
 * It is signed, not sealed: nothing that must stay hidden goes into one.
 */
export function signNote(purpose: string, said: Readonly<Record<string, unknown>>, endsAt: Date): string {
  const body = Buffer.from(JSON.stringify({ ...said, ends: endsAt.getTime() }), 'utf8').toString('base64url')
  return `${body}.${markOfNote(purpose, body).toString('base64url')}`
}

export type Note = { readonly said: Readonly<Record<string, unknown>>; readonly digest: Buffer; readonly endsAt: Date }
export function readNote(purpose: string, note: string, now: Date): Note | null {
  const [body = '', mark = ''] = note.split('.')
  const given = Buffer.from(mark, 'base64url')
  const right = markOfNote(purpose, body)
  if (given.length !== right.length || !timingSafeEqual(given, right)) return null
  const said = JSON.parse(Buffer.from(body, 'base64url').toString('utf8'))
  const endsAt = new Date(said.ends)
  return endsAt > now ? { said, endsAt, digest: createHash('sha256').update(note).digest() } : null
}

const markOfNote = (purpose: string, body: string): Buffer =>
  createHmac('sha256', keyFor(`note:${purpose}`))
    .update(body)
    .digest()
