import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { keyFor } from '../registry/index.ts'

/**
 * What a passkey signs. It carries its own end and the platform's mark, so that asking for one keeps nothing; answering it
 * is noted, and a second answer to the same challenge is refused.
 */
export type Purpose = { readonly kind: 'enter' } | { readonly kind: 'add' | 'prove'; readonly session: string }

const minutes = 5

export function freshChallenge(purpose: Purpose, now: Date): Buffer {
  const body = Buffer.alloc(22)
  randomBytes(16).copy(body)
  body.writeUIntBE(Math.floor(now.getTime() / 1000) + minutes * 60, 16, 6)
  return Buffer.concat([body, markOfChallenge(body, purpose)])
}

export type Challenge = { readonly digest: Buffer; readonly endsAt: Date }
/** The challenge as it came back, or null when it is not ours, was made for something else, or is over. */
export function readChallenge(answered: string, purpose: Purpose, now: Date): Challenge | null {
  const bytes = Buffer.from(answered, 'base64url')
  if (bytes.length !== 54) return null
  const body = bytes.subarray(0, 22)
  if (!timingSafeEqual(bytes.subarray(22), markOfChallenge(body, purpose))) return null
  const endsAt = new Date(body.readUIntBE(16, 6) * 1000)
  return endsAt > now ? { digest: createHash('sha256').update(bytes).digest(), endsAt } : null
}

const markOfChallenge = (body: Buffer, purpose: Purpose): Buffer =>
  createHmac('sha256', keyFor('challenge'))
    .update(purpose.kind === 'enter' ? 'enter' : `${purpose.kind}/${purpose.session}`)
    .update(body)
    .digest()
