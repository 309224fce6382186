import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto'

/**
 * A signed note (C2SP signed-note): text that ends with a line end, an empty line, and a line for each signature. A
 * verifier key is `<name>+<key id in hex>+<base64 of algorithm and key>`; algorithm 1 is Ed25519 (RFC 8032).
 */
export type Signer = { readonly name: string; readonly verifierKey: string; sign(text: string): string }
export type Verifier = { readonly name: string; readonly id: Buffer; readonly key: KeyObject }

/** The Ed25519 key of 32 secret bytes, under a name that says whose it is and what it signs. */
export function signerOf(name: string, seed: Uint8Array): Signer {
  if (!isName(name)) throw new Error(`“${name}” cannot name a key: it has a space or a plus sign`)
  const key = createPrivateKey({ key: Buffer.concat([privateHead, seed]), format: 'der', type: 'pkcs8' })
  const bytes = createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(publicHead.length)
  const id = keyId(name, bytes)
  return {
    name,
    verifierKey: `${name}+${id.toString('hex')}+${typed(bytes).toString('base64')}`,
    sign(text) {
      if (!text.endsWith('\n')) throw new Error('the text of a note ends with a line end')
      const signature = sign(null, Buffer.from(text, 'utf8'), key)
      return `${text}\n— ${name} ${Buffer.concat([id, signature]).toString('base64')}\n`
    },
  }
}

/** Reads a verifier key; null when it is none, or when its id is not that of its name and bytes. */
export function verifierOf(verifierKey: string): Verifier | null {
  const [, name, hex, base64] = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+=*)$/.exec(verifierKey.trim()) ?? []
  const bytes = Buffer.from(base64 ?? '', 'base64')
  if (!name || bytes.length !== 33 || bytes[0] !== ed25519) return null
  const id = keyId(name, bytes.subarray(1))
  if (id.toString('hex') !== hex) return null
  const key = createPublicKey({ key: Buffer.concat([publicHead, bytes.subarray(1)]), format: 'der', type: 'spki' })
  return { name, id, key }
}

/** The text of a note that carries a good signature of this key, or null. Signatures of other keys are passed over. */
export function textSignedBy(verifier: Verifier, note: string): string | null {
  const end = note.lastIndexOf('\n\n')
  if (end < 0 || !note.endsWith('\n')) return null
  const text = note.slice(0, end + 1)
  const lines = note.slice(end + 2, -1).split('\n')
  const signed = lines.some((line) => {
    const [, name, base64] = /^— (\S+) ([A-Za-z0-9+/]+=*)$/.exec(line) ?? []
    const bytes = Buffer.from(base64 ?? '', 'base64')
    return (
      name === verifier.name &&
      bytes.subarray(0, 4).equals(verifier.id) &&
      bytes.length === 68 &&
      verify(null, Buffer.from(text, 'utf8'), verifier.key, bytes.subarray(4))
    )
  })
  return signed ? text : null
}

const ed25519 = 1
const typed = (key: Uint8Array): Buffer => Buffer.concat([Buffer.of(ed25519), key])
const keyId = (name: string, key: Uint8Array): Buffer =>
  createHash('sha256').update(`${name}\n`).update(typed(key)).digest().subarray(0, 4)
export const isName = (name: string): boolean => /^[^\s+]+$/.test(name)
/** What stands before the 32 bytes of an Ed25519 key in PKCS #8 and in SubjectPublicKeyInfo (RFC 8410). */
const privateHead = Buffer.from('302e020100300506032b657004220420', 'hex')
const publicHead = Buffer.from('302a300506032b6570032100', 'hex')
