import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto'

/**
 * What sealing and digesting are done with: international ciphers, or the national ones (国密) where a bureau is assessed.
 * Both are OpenSSL's, as Node brings it. Standard vectors are tested; no certification is claimed, since only certified
 * products have one (GB/T 39786-2021).
 */
export type Cipher = {
  readonly name: CipherName
  readonly digest: (bytes: Buffer) => Buffer
  readonly seal: (key: Buffer, plain: Buffer, bound: Buffer) => Buffer
  /** Throws when the bytes were changed or the key or what they are bound to is another. */
  readonly open: (key: Buffer, sealed: Buffer, bound: Buffer) => Buffer
}
export type CipherName = 'international' | 'national'

/** AES-256-GCM and SHA-256. */
const international: Cipher = {
  name: 'international',
  digest: (bytes) => createHash('sha256').update(bytes).digest(),
  seal(key, plain, bound) {
    const nonce = randomBytes(12)
    const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(bound)
    const sealed = Buffer.concat([cipher.update(plain), cipher.final()])
    return Buffer.concat([nonce, cipher.getAuthTag(), sealed])
  },
  open(key, sealed, bound) {
    const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12)).setAAD(bound)
    decipher.setAuthTag(sealed.subarray(12, 28))
    return Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()])
  },
}

/** SM4 in counter mode with an HMAC-SM3 over nonce, binding and text (encrypt, then mark), and SM3: OpenSSL has no SM4-GCM for Node. */
const national: Cipher = {
  name: 'national',
  digest: (bytes) => createHash('sm3').update(bytes).digest(),
  seal(key, plain, bound) {
    const nonce = randomBytes(16)
    const { cipherKey, markKey } = twoKeys(key)
    const cipher = createCipheriv('sm4-ctr', cipherKey, nonce)
    const sealed = Buffer.concat([cipher.update(plain), cipher.final()])
    return Buffer.concat([nonce, markOfSealed(markKey, nonce, bound, sealed), sealed])
  },
  open(key, bytes, bound) {
    const [nonce, mark, sealed] = [bytes.subarray(0, 16), bytes.subarray(16, 48), bytes.subarray(48)]
    const { cipherKey, markKey } = twoKeys(key)
    const right = markOfSealed(markKey, nonce, bound, sealed)
    if (mark.length !== right.length || !timingSafeEqual(mark, right)) throw new Error('the sealed value was changed')
    const decipher = createDecipheriv('sm4-ctr', cipherKey, nonce)
    return Buffer.concat([decipher.update(sealed), decipher.final()])
  },
}

export const ciphers: Readonly<Record<CipherName, Cipher>> = { international, national }

function twoKeys(key: Buffer): { cipherKey: Buffer; markKey: Buffer } {
  const both = Buffer.from(hkdfSync('sm3', key, 'zhuke', 'sm4-ctr, hmac-sm3', 48))
  return { cipherKey: both.subarray(0, 16), markKey: both.subarray(16) }
}

/** Lengths stand in front, so that no byte can move from what a value is bound to into the value. */
function markOfSealed(key: Buffer, nonce: Buffer, bound: Buffer, sealed: Buffer): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(bound.length)
  return createHmac('sm3', key).update(nonce).update(length).update(bound).update(sealed).digest()
}
