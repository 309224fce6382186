import { createHash } from 'node:crypto'
import { signatures } from '../registry/index.ts'
import type { Signer } from './note.ts'

/**
 * A second signature beside Ed25519, for a bureau that switched to national ciphers: SM2 over the same text, under the
 * same name. C2SP leaves 0xff to algorithms without a number of their own, with a word that says which; a reader that
 * does not know it passes the line over.
 */
export function withNational(signer: Signer, seed: Buffer): Signer {
  const key = signatures.national.publicKey(seed)
  const id = idOf(signer.name, key)
  return {
    ...signer,
    sign(text) {
      const signature = signatures.national.sign(seed, Buffer.from(text, 'utf8'))
      return `${signer.sign(text)}— ${signer.name} ${Buffer.concat([id, signature]).toString('base64')}\n`
    },
  }
}

/** Whether a note carries a good SM2 signature of this public key under this name. */
export function signedNationally(name: string, key: Buffer, note: string): boolean {
  const end = note.lastIndexOf('\n\n')
  const text = Buffer.from(note.slice(0, end + 1), 'utf8')
  const id = idOf(name, key)
  return note
    .slice(end + 2)
    .split('\n')
    .some((line) => {
      const [, by, base64] = /^— (\S+) ([A-Za-z0-9+/]+=*)$/.exec(line) ?? []
      const bytes = Buffer.from(base64 ?? '', 'base64')
      const ours = by === name && bytes.subarray(0, 4).equals(id)
      return ours && signatures.national.verify(key, text, bytes.subarray(4))
    })
}

export const nationalKey = (seed: Buffer): Buffer => signatures.national.publicKey(seed)

const idOf = (name: string, key: Buffer): Buffer =>
  createHash('sha256')
    .update(`${name}\n`)
    .update(Buffer.from([0xff]))
    .update('SM2 with SM3, GB/T 32918')
    .update(key)
    .digest()
    .subarray(0, 4)
