import { createPrivateKey, createPublicKey, sign as signWith, verify as verifyWith } from 'node:crypto'
import { sm2 } from 'sm-crypto-v2'
import type { CipherName } from './cipher.ts'

/** A signature under a seed of 32 bytes; the seed comes from the vault, one for each purpose, and rests nowhere. */
export type Signature = {
  readonly publicKey: (seed: Buffer) => Buffer
  readonly sign: (seed: Buffer, message: Buffer) => Buffer
  readonly verify: (publicKey: Buffer, message: Buffer, signature: Buffer) => boolean
}

/** Ed25519 (RFC 8032), by OpenSSL. */
const international: Signature = {
  publicKey: (seed) => createPublicKey(privateKey(seed)).export({ format: 'der', type: 'spki' }).subarray(-32),
  sign: (seed, message) => signWith(null, message, privateKey(seed)),
  verify: (key, message, signature) =>
    verifyWith(
      null,
      message,
      createPublicKey({ key: Buffer.concat([spki, key]), format: 'der', type: 'spki' }),
      signature,
    ),
}

/**
 * SM2 with SM3 and the usual identity 1234567812345678 (GB/T 32918.2 and .5, GM/T 0009), as r and s of 32 bytes each. By
 * sm-crypto-v2: OpenSSL as Node brings it takes no identity, so others could not verify what it signs.
 */
const national: Signature = {
  publicKey: (seed) => Buffer.from(sm2.getPublicKeyFromPrivateKey(seed.toString('hex')), 'hex'),
  sign: (seed, message) =>
    Buffer.from(sm2.doSignature(new Uint8Array(message), seed.toString('hex'), { hash: true }), 'hex'),
  verify: (key, message, signature) =>
    signature.length === 64 &&
    sm2.doVerifySignature(new Uint8Array(message), signature.toString('hex'), key.toString('hex'), { hash: true }),
}

export const signatures: Readonly<Record<CipherName, Signature>> = { international, national }

const pkcs8 = Buffer.from('302e020100300506032b657004220420', 'hex')
const spki = Buffer.from('302a300506032b6570032100', 'hex')
const privateKey = (seed: Buffer) =>
  createPrivateKey({ key: Buffer.concat([pkcs8, seed]), format: 'der', type: 'pkcs8' })
