import { Type } from 'typebox'
import { act } from '#platform/act'
import { Id } from '#platform/ids'
import { refuse } from '#platform/refusal'
import { confirmPostRow, lockPost } from '../store/post.ts'

export const confirmPost = act('registry.confirm-post', {
  title: { zh: '确认人员任职', en: 'Confirm that a person works here' },
  input: Type.Object({ post: Id() }),
  may: (actor) => actor.is('host-admin', 'officer', 'system-admin'),
  async run({ post }, { actor, tx, now, record }) {
    const asked = await lockPost(tx, post)
    if (actor.is('host-admin') && !actor.for(asked.organisation))
      refuse('registry.other_organisation', { organisation: asked.organisation_name })
    if (asked.person === actor.person) refuse('registry.own_post')
    if (asked.confirmed_at || asked.refused_at) refuse('registry.post_answered', { person: asked.person_name })
    await confirmPostRow(tx, post, actor.person, now)
    record({ kind: 'post', id: post, stage: 'confirmed' })
    record({ kind: 'person', id: asked.person })
    return { post }
  },
})
