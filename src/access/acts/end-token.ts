import { Type } from 'typebox'
import { act, signedIn } from '#platform/act'
import { Id } from '#platform/ids'
import { refuse } from '#platform/refusal'
import { endTokenRow, lockToken } from '../store/token.ts'

export const endToken = act('access.end-token', {
  title: { zh: '停用接口令牌', en: 'End an API token' },
  input: Type.Object({ id: Id() }),
  may: signedIn,
  async run({ id }, { tx, now, record }) {
    const { ended_at } = await lockToken(tx, id)
    if (ended_at) refuse('access.token_ended')
    await endTokenRow(tx, id, now)
    record({ kind: 'api-token', id, stage: 'ended' })
    return { id }
  },
})
