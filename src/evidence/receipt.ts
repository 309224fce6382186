import { readCheckpoint } from './checkpoint.ts'
import { leafHash } from './merkle.ts'
import { textSignedBy, type Verifier, verifierOf } from './note.ts'
import { readPromise } from './promise.ts'
import { isConsistent, isIncluded, type Tree } from './proof.ts'
import { commitmentOf, digestOf } from './record.ts'

/**
 * A receipt proves one record. It shows the parts that its holder may see, each with its salt, and the digests of all;
 * they make the commitment, which the log has promised to include or, with `index` and `proof`, has included.
 */
export type Receipt = {
  readonly type: typeof receiptType
  readonly event: number
  readonly digests: readonly { readonly part: string; readonly digest: string }[]
  readonly shown: readonly { readonly part: string; readonly salt: string; readonly value: unknown }[]
  readonly promise: string
  readonly index?: number
  readonly proof?: readonly string[]
  readonly checkpoint?: string
}
/** Proves that one head of the log only added to another. */
export type Consistency = {
  readonly type: typeof consistencyType
  readonly earlier: string
  readonly later: string
  readonly proof: readonly string[]
}
export const receiptType = 'zhuke.receipt.v1'
export const consistencyType = 'zhuke.consistency.v1'

/** What was found, with the stable name of the first fault where there is one. */
export type Verdict =
  | {
      readonly holds: true
      readonly state: 'included'
      readonly event: number
      readonly index: number
      readonly size: number
      readonly shown: Receipt['shown']
    }
  | {
      readonly holds: true
      readonly state: 'promised'
      readonly event: number
      readonly by: string
      readonly shown: Receipt['shown']
    }
  | { readonly holds: true; readonly state: 'consistent'; readonly earlier: number; readonly later: number }
  | { readonly holds: false; readonly fault: Fault }
export type Fault = 'key' | 'form' | 'part' | 'promise' | 'checkpoint' | 'inclusion' | 'consistency'

/** Verifies a receipt or a proof of consistency with nothing but the key: no database, no network. */
export function verify(document: unknown, verifierKey: string): Verdict {
  const verifier = verifierOf(verifierKey)
  if (!verifier) return { holds: false, fault: 'key' }
  if (isConsistency(document)) return verifyConsistency(document, verifier)
  if (!isReceipt(document)) return { holds: false, fault: 'form' }
  try {
    return verifyReceipt(document, verifier)
  } catch (error) {
    // A value that has no canonical spelling was never in a record.
    if (error instanceof RangeError) return { holds: false, fault: 'form' }
    throw error
  }
}

function verifyReceipt(receipt: Receipt, verifier: Verifier): Verdict {
  const { event, shown, digests } = receipt
  const digestAt = new Map(digests.map(({ part, digest }) => [part, digest]))
  const opens = shown.every(
    ({ part, salt, value }) => digestOf({ part, value }, bytes(salt)).toString('base64') === digestAt.get(part),
  )
  const record = shown.find(({ part }) => part === 'record')?.value as { event?: unknown } | undefined
  const whole = digests.every(({ digest }) => bytes(digest).length === 32)
  if (!opens || !whole || record?.event !== event) return { holds: false, fault: 'part' }
  const commitment = commitmentOf(digests.map(({ digest }) => bytes(digest)))
  const promised = signedBy(verifier, receipt.promise, readPromise)
  if (!promised || promised.event !== event || !promised.commitment.equals(commitment))
    return { holds: false, fault: 'promise' }
  if (receipt.checkpoint === undefined) return { holds: true, state: 'promised', event, by: promised.by, shown }
  const tree = signedBy(verifier, receipt.checkpoint, readCheckpoint)
  if (!tree) return { holds: false, fault: 'checkpoint' }
  const { index = -1, proof = [] } = receipt
  if (!isIncluded(leafHash(commitment), index, proof.map(bytes), tree.size, tree.root))
    return { holds: false, fault: 'inclusion' }
  return { holds: true, state: 'included', event, index, size: tree.size, shown }
}

function verifyConsistency({ earlier, later, proof }: Consistency, verifier: Verifier): Verdict {
  const [before, after] = [earlier, later].map((note) => signedBy(verifier, note, readCheckpoint))
  if (!before || !after) return { holds: false, fault: 'checkpoint' }
  if (!isConsistent(before, after, proof.map(bytes))) return { holds: false, fault: 'consistency' }
  return { holds: true, state: 'consistent', earlier: before.size, later: after.size }
}

/** The tree that a signed checkpoint tells of, or null when this key has not signed it. */
export function signedTree(verifierKey: string, note: string): Tree | null {
  const verifier = verifierOf(verifierKey)
  return verifier ? signedBy(verifier, note, readCheckpoint) : null
}

function signedBy<Said>(
  verifier: Verifier,
  note: string,
  read: (origin: string, text: string) => Said | null,
): Said | null {
  const text = textSignedBy(verifier, note)
  return text === null ? null : read(verifier.name, text)
}

const bytes = (base64: string): Buffer => Buffer.from(base64, 'base64')

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
const areTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string')
const areParts = (value: unknown, ...fields: string[]): boolean =>
  Array.isArray(value) &&
  value.every((one) => isRecord(one) && [...fields, 'part'].every((field) => typeof one[field] === 'string'))

const isConsistency = (value: unknown): value is Consistency =>
  isRecord(value) && value.type === consistencyType && areTexts([value.earlier, value.later]) && areTexts(value.proof)

const isReceipt = (value: unknown): value is Receipt =>
  isRecord(value) &&
  value.type === receiptType &&
  Number.isSafeInteger(value.event) &&
  areParts(value.digests, 'digest') &&
  areParts(value.shown, 'salt') &&
  typeof value.promise === 'string' &&
  (value.checkpoint === undefined ||
    (typeof value.checkpoint === 'string' && Number.isSafeInteger(value.index) && areTexts(value.proof)))
