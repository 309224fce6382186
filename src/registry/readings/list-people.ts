import { Type } from 'typebox'
import { reading } from '#platform/act'
import { dayOf } from '#platform/clock'
import { Id } from '#platform/ids'
import { stateOfPost } from '../post.ts'
import { holdersOf } from '../store/grant.ts'
import { postsOfOrganisation } from '../store/post.ts'

/** The people of an organisation; those who wait for an answer come first. */
export const listPeople = reading('registry.list-people', {
  title: { zh: '本单位人员', en: 'People of the organisation' },
  input: Type.Object({ organisation: Id(), limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 1000 })) }),
  may: (actor, { organisation }) =>
    (actor.is('host-admin') && actor.for(organisation)) || actor.is('officer', 'system-admin'),
  async run({ organisation, limit }, { tx, now }) {
    const administrators = await holdersOf(tx, 'host-admin', organisation, dayOf(now))
    const posts = await postsOfOrganisation(tx, organisation, limit ?? 200)
    return posts.map((post) => ({
      ...post,
      state: stateOfPost(post, dayOf(now)),
      administrator: administrators.find((grant) => grant.person === post.person)?.id ?? null,
    }))
  },
})
