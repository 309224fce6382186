import { createHash, createHmac, randomBytes } from 'node:crypto'
import { keyFor } from '../registry/index.ts'

/** A secret of 256 bits for whoever receives it; here only its digest is kept, which cannot be turned back. */
export type Secret = { readonly token: string; readonly digest: Buffer }

export function freshSecret(prefix = ''): Secret {
  const token = `${prefix}${randomBytes(32).toString('base64url')}`
  return { token, digest: digestOf(token) }
}

export const digestOf = (token: string): Buffer => createHash('sha256').update(token, 'utf8').digest()

/** The mark that the forms of a session carry. It follows from the session, so nothing more has to be kept. */
export const csrfOf = (session: string): string =>
  createHmac('sha256', keyFor('csrf')).update(session, 'utf8').digest('base64url')
