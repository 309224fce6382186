import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'

/**
 * The vault seals what is private (AES-256-GCM) and marks it (HMAC-SHA-256), so that a value is found again without
 * being readable in the database. Its keys come from the process's secret by HKDF, one for each purpose, and never rest
 * beside the data. Basis: PIPL art. 51; GB/T 39786-2021 asks certified national ciphers where a bureau is assessed.
 */
export function openVault(secret: string): void {
  if (secret.length < 16) throw new Error('the secret of the vault has fewer than 16 characters')
  root = Buffer.from(secret, 'utf8')
  keys.clear()
}

/** Seals `text` for one owner and field; the sealed bytes of one person cannot be passed off as another's. */
export function seal(text: string, owner: string, field: string): Buffer {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', keyFor('seal'), nonce).setAAD(aad(owner, field))
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([Buffer.of(version), nonce, cipher.getAuthTag(), sealed])
}

/** Opens what `seal` made; throws when the bytes were changed or belong to another owner, field or key. */
export function unseal(sealed: Buffer, owner: string, field: string): string {
  if (sealed[0] !== version) throw new Error(`sealed value of unknown version ${sealed[0]}`)
  const decipher = createDecipheriv('aes-256-gcm', keyFor('seal'), sealed.subarray(1, 13)).setAAD(aad(owner, field))
  decipher.setAuthTag(sealed.subarray(13, 29))
  return Buffer.concat([decipher.update(sealed.subarray(29)), decipher.final()]).toString('utf8')
}

/** The keyed mark of a value: the same for the same purpose and value, useless to whoever lacks the key. */
export const markOf = (purpose: string, value: string): Buffer =>
  createHmac('sha256', keyFor(`mark:${purpose}`))
    .update(value, 'utf8')
    .digest()

/** A key of 32 bytes for one purpose; the purpose is part of the key, so two uses never share one. */
export function keyFor(purpose: string): Buffer {
  if (!root) throw new Error('the vault is closed: call openVault(config.secret) when the process starts')
  const known = keys.get(purpose)
  if (known) return known
  const key = Buffer.from(hkdfSync('sha256', root, 'zhuke', purpose, 32))
  keys.set(purpose, key)
  return key
}

const version = 1
const keys = new Map<string, Buffer>()
let root: Buffer | null = null
const aad = (owner: string, field: string) => Buffer.from(`${owner}/${field}`, 'utf8')
