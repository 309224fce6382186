import { createHmac, hkdfSync } from 'node:crypto'
import { type Cipher, type CipherName, ciphers } from './cipher.ts'

/**
 * The vault seals what is private and marks it (HMAC-SHA-256), so that a value is found again without being readable in
 * the database. Its keys come from the process's secrets by HKDF, one for each purpose, and never rest beside the data. A
 * sealed value says by which cipher and key it was sealed, so a new key can stand beside the old while values move over.
 * Basis: PIPL art. 51; GB/T 39786-2021 asks certified national ciphers where a bureau is assessed.
 */
export function openVault(secret: string, keys: VaultKeys = {}): void {
  for (const one of [secret, keys.sealing ?? secret, ...(keys.retired ?? [])])
    if (one.length < 16) throw new Error('the secret of the vault has fewer than 16 characters')
  root = Buffer.from(secret, 'utf8')
  derived.clear()
  cipher = ciphers[keys.cipher ?? 'international']
  current = sealingKey(Buffer.from(keys.sealing ?? secret, 'utf8'))
  const roots = [root, ...(keys.retired ?? []).map((one) => Buffer.from(one, 'utf8'))]
  known = [current, ...roots.map(sealingKey)]
}

/** A key of its own to seal with, those before it, and the ciphers; without them the secret itself serves. */
export type VaultKeys = {
  readonly sealing?: string | null
  readonly retired?: readonly string[]
  readonly cipher?: CipherName
}
type SealingKey = { readonly id: Buffer; readonly key: Buffer }

/** Seals `text` for one owner and field; the sealed bytes of one person cannot be passed off as another's. */
export function seal(text: string, owner: string, field: string): Buffer {
  const { key } = opened()
  return Buffer.concat([sealedNow(), cipher.seal(key, Buffer.from(text, 'utf8'), boundTo(owner, field))])
}

/** Opens what `seal` made; throws when the bytes were changed or belong to another owner, field or key. */
export function unseal(sealed: Buffer, owner: string, field: string): string {
  const bound = boundTo(owner, field)
  // Version 1 is from before keys had names: the secret itself, with AES-256-GCM.
  if (sealed[0] === 1) return ciphers.international.open(keyFor('seal'), sealed.subarray(1), bound).toString('utf8')
  const by = suites[sealed[1] ?? 255]
  if (sealed[0] !== 2 || !by) throw new Error(`sealed value of unknown version ${sealed[0]}`)
  const id = sealed.subarray(2, 6)
  const found = known.find((one) => one.id.equals(id))
  if (!found) throw new Error(`sealed under the key ${id.toString('hex')}, which this process was not given`)
  return ciphers[by].open(found.key, sealed.subarray(6), bound).toString('utf8')
}

/** What every value begins with that is sealed by the present key and cipher. */
export const sealedNow = (): Buffer => Buffer.concat([Buffer.from([2, suites.indexOf(cipher.name)]), opened().id])

/** The keyed mark of a value: the same for the same purpose and value, useless to whoever lacks the key. */
export const markOf = (purpose: string, value: string): Buffer =>
  createHmac('sha256', keyFor(`mark:${purpose}`))
    .update(value, 'utf8')
    .digest()

/** A key of 32 bytes for one purpose; the purpose is part of the key, so two uses never share one. */
export function keyFor(purpose: string): Buffer {
  if (!root) throw new Error('the vault is closed: call openVault(config.secret) when the process starts')
  const made = derived.get(purpose)
  if (made) return made
  const key = Buffer.from(hkdfSync('sha256', root, 'zhuke', purpose, 32))
  derived.set(purpose, key)
  return key
}

/** The ciphers that this process seals and signs with. */
export const cipherName = (): CipherName => cipher.name

const suites: readonly CipherName[] = ['international', 'national']
const derived = new Map<string, Buffer>()
let root: Buffer | null = null
let cipher: Cipher = ciphers.international
let current: SealingKey | null = null
let known: readonly SealingKey[] = []

const opened = (): SealingKey => {
  if (!current) throw new Error('the vault is closed: call openVault(config.secret) when the process starts')
  return current
}

/** The name of a key follows from it and tells nothing of it. */
function sealingKey(from: Buffer): SealingKey {
  const part = (purpose: string, length: number) => Buffer.from(hkdfSync('sha256', from, 'zhuke', purpose, length))
  return { id: part('name of the sealing key', 4), key: part('sealing key', 32) }
}
const boundTo = (owner: string, field: string) => Buffer.from(`${owner}/${field}`, 'utf8')
