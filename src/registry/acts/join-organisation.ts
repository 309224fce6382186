import { Type } from 'typebox'
import { act, signedIn } from '#platform/act'
import { dayOf } from '#platform/clock'
import { Id } from '#platform/ids'
import { refuse } from '#platform/refusal'
import { DayInput } from '../day.ts'
import { dueOf } from '../store/founding.ts'
import { keptOrganisation, theOrganisation } from '../store/organisation.ts'
import { insertPost, openPost } from '../store/post.ts'

export const joinOrganisation = act('registry.join-organisation', {
  title: { zh: '申请加入单位', en: 'Ask to join an organisation' },
  input: Type.Object({
    post: Id('id of the new post'),
    organisation: Id(),
    title: Type.Optional(Type.String({ maxLength: 100, description: '职务 post held there' })),
    part_time: Type.Optional(Type.Boolean({ description: '兼职 part-time' })),
    since: Type.Optional(DayInput('first day in post; today when left out')),
  }),
  may: signedIn,
  async run({ post, organisation, title, part_time, since }, { actor, tx, now, record }) {
    const person = actor.person as string
    const joined = (await keptOrganisation(tx, organisation)) ?? refuse('platform.not_found', { what: theOrganisation })
    const held = await openPost(tx, person, joined.id, dayOf(now))
    if (held) refuse('registry.post_exists', { organisation: joined.name })
    const due = await dueOf(tx, 'post', now)
    await insertPost(tx, {
      id: post,
      person,
      organisation: joined.id,
      title: title ?? null,
      part_time: part_time ?? false,
      since: since ?? dayOf(now),
      asked_at: now,
      due,
    })
    record({ kind: 'post', id: post, stage: 'asked' })
    record({ kind: 'organisation', id: joined.id })
    return { post, organisation: joined.id, due }
  },
})
