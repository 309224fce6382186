import { Type } from 'typebox'
import { act } from '#platform/act'
import { Id } from '#platform/ids'
import { refuse } from '#platform/refusal'
import { lockPost, refusePostRow } from '../store/post.ts'

export const refusePost = act('registry.refuse-post', {
  title: { zh: '不予确认任职', en: 'Decline to confirm a post' },
  input: Type.Object({
    post: Id(),
    reason: Type.String({ minLength: 2, maxLength: 500, description: 'the person reads it' }),
  }),
  may: (actor) => actor.is('host-admin', 'officer', 'system-admin'),
  async run({ post, reason }, { actor, tx, now, record }) {
    const asked = await lockPost(tx, post)
    if (actor.is('host-admin') && !actor.for(asked.organisation))
      refuse('registry.other_organisation', { organisation: asked.organisation_name })
    if (asked.confirmed_at || asked.refused_at) refuse('registry.post_answered', { person: asked.person_name })
    await refusePostRow(tx, post, actor.person, now, reason)
    record({ kind: 'post', id: post, stage: 'refused', after: { reason } })
    record({ kind: 'person', id: asked.person })
    return { post }
  },
})
