import { Type } from 'typebox'
import { reading, signedIn } from '#platform/act'
import { refuse } from '#platform/refusal'
import { commitmentOfParts, openParts } from '../committing.ts'
import { signer } from '../log.ts'
import { promisedBy, promiseText } from '../promise.ts'
import { inclusionProof } from '../proving.ts'
import { type Receipt, receiptType } from '../receipt.ts'
import { shownParts } from '../showing.ts'
import { sightOf } from '../store/listing.ts'
import { wholeRecord } from '../store/record.ts'
import { indexOf, lastHead } from '../store/tree.ts'

/**
 * The receipt of one record, to whoever did it or sees one of its subjects: at once with the signed promise, and with the
 * proof of inclusion from the next turn of the log on. It can be verified without this platform.
 */
export const recordReceipt = reading('evidence.receipt', {
  title: { zh: '查看存证回执', en: 'See the receipt of a record' },
  input: Type.Object({ event: Type.Integer({ minimum: 1, description: 'number of the record' }) }),
  may: signedIn,
  async run({ event }, { tx, actor }): Promise<Receipt> {
    const sight = await sightOf(tx, event, actor.person)
    const record = sight && (await wholeRecord(tx, actor, event))
    const parts = record && openParts(record, record)
    if (!sight || !record) return refuse('platform.not_found', { what: { zh: '这条办理记录', en: 'such record' } })
    if (!parts) return refuse('evidence.salt_gone', { event })
    const { name, sign } = signer()
    const commitment = commitmentOfParts(parts)
    const promised = { event, commitment, at: record.committed, by: promisedBy(new Date(record.committed)) }
    const [index, head] = [await indexOf(tx, event), await lastHead(tx)]
    const included =
      index !== null && head && index < head.size
        ? { index, proof: await inclusionProof(tx, index, head.size), checkpoint: head.checkpoint }
        : {}
    return {
      type: receiptType,
      event,
      digests: parts.map(({ part, digest }) => ({ part, digest: digest.toString('base64') })),
      shown: shownParts(record, parts, sight).map(({ part, salt, value }) => ({
        part,
        salt: salt?.toString('base64') ?? '',
        value,
      })),
      promise: sign(promiseText(name, promised)),
      ...included,
    }
  },
})
