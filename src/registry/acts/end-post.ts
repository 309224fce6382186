import { Type } from 'typebox'
import { act, signedIn } from '#platform/act'
import { Id } from '#platform/ids'
import { refuse } from '#platform/refusal'
import { DayInput, inOrder } from '../day.ts'
import { endPostRow, lockPost } from '../store/post.ts'

export const endPost = act('registry.end-post', {
  title: { zh: '结束任职', en: 'End a post' },
  input: Type.Object({ post: Id(), until: DayInput('last day in post') }),
  may: signedIn,
  async run({ post, until }, { actor, tx, record }) {
    const held = await lockPost(tx, post)
    const mine = held.person === actor.person
    if (!mine && !(actor.is('host-admin') && actor.for(held.organisation)) && !actor.is('officer', 'system-admin')) {
      refuse('registry.other_organisation', { organisation: held.organisation_name })
    }
    inOrder(held.since, until)
    await endPostRow(tx, post, until)
    record({ kind: 'post', id: post, stage: 'ended', before: { until: held.until }, after: { until } })
    record({ kind: 'person', id: held.person })
    return { post, until }
  },
})
