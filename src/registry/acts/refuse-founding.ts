import { Type } from 'typebox'
import { act } from '#platform/act'
import { Id } from '#platform/ids'
import { refuse } from '#platform/refusal'
import { decideFounding, lockFounding } from '../store/founding.ts'
import { lockPost, refusePostRow } from '../store/post.ts'

export const refuseFounding = act('registry.refuse-founding', {
  title: { zh: '不予确认单位登记', en: 'Decline an organisation’s first administrator' },
  input: Type.Object({
    founding: Id(),
    reason: Type.String({ minLength: 2, maxLength: 500, description: 'the founder reads it' }),
  }),
  may: (actor) => actor.is('officer', 'system-admin'),
  async run({ founding, reason }, { actor, tx, now, record }) {
    const asked = await lockFounding(tx, founding)
    if (asked.decided_at) refuse('registry.founding_decided', { organisation: asked.organisation_name })
    await decideFounding(tx, founding, 'refused', actor.person, now, reason)
    const post = await lockPost(tx, asked.post)
    if (!post.confirmed_at && !post.refused_at) await refusePostRow(tx, asked.post, actor.person, now, reason)
    record({ kind: 'founding', id: founding, stage: 'refused', after: { reason } })
    record({ kind: 'organisation', id: asked.organisation })
    return { founding }
  },
})
