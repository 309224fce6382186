import { Type } from 'typebox'
import { anyone, reading } from '#platform/act'
import { refuse } from '#platform/refusal'
import { checkpointText } from '../checkpoint.ts'
import { signer } from '../log.ts'
import { emptyRoot } from '../merkle.ts'
import { consistencyProof } from '../proving.ts'
import { type Consistency, consistencyType } from '../receipt.ts'
import { headOfSize, headsBelow, lastHead } from '../store/tree.ts'

/** The present head of the log: how many records, their root, the signed checkpoint and the key that verifies it. */
export const readHead = reading('evidence.read-head', {
  title: { zh: '查看透明日志', en: 'See the head of the log' },
  input: Type.Object({}),
  may: anyone,
  async run(_input, { tx }) {
    const { name, verifierKey, sign } = signer()
    const head = await lastHead(tx)
    const tree = head ?? { size: 0, root: emptyRoot }
    const earlier = head ? await headsBelow(tx, head.size, earlierMax) : []
    return {
      origin: name,
      verifierKey,
      size: tree.size,
      root: Buffer.from(tree.root).toString('base64'),
      checkpoint: head?.checkpoint ?? sign(checkpointText(name, tree)),
      at: head?.at ?? null,
      earlier: earlier.map(({ size, at }) => ({ size, at })),
    }
  },
})
const earlierMax = 10

/** Proves that one head of the log only added to another; both must be heads that were signed. */
export const readConsistency = reading('evidence.read-consistency', {
  title: { zh: '查看两次日志的一致性证明', en: 'Prove that the log only grew' },
  input: Type.Object({
    from: Type.Integer({ minimum: 1, description: 'size of the earlier head' }),
    to: Type.Optional(
      Type.Integer({ minimum: 1, description: 'size of the later head; the present one when left out' }),
    ),
  }),
  may: anyone,
  async run({ from, to }, { tx }): Promise<Consistency> {
    const later = to === undefined ? await lastHead(tx) : await headOfSize(tx, to)
    const earlier = await headOfSize(tx, from)
    if (!earlier || !later) return refuse('evidence.no_such_head', { size: earlier ? (to ?? 0) : from })
    if (earlier.size > later.size) return refuse('evidence.heads_swapped')
    return {
      type: consistencyType,
      earlier: earlier.checkpoint,
      later: later.checkpoint,
      proof: await consistencyProof(tx, earlier.size, later.size),
    }
  },
})
