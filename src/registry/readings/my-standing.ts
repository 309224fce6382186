import { Type } from 'typebox'
import { reading, signedIn } from '#platform/act'
import { dayOf } from '#platform/clock'
import { stateOfPost } from '../post.ts'
import { asSystem } from '../store/as-system.ts'
import { foundingsOf } from '../store/founding.ts'
import { keptPerson } from '../store/person.ts'
import { maskedOf } from '../store/personal.ts'
import { postsOfPerson } from '../store/post.ts'

/** Who one is here: the role one acts in, the roles one could act in, one's posts and what is still unanswered. */
export const myStanding = reading('registry.my-standing', {
  title: { zh: '我的身份', en: 'Who I am here' },
  input: Type.Object({}),
  may: signedIn,
  async run(_input, { actor, tx, now }) {
    const person = actor.person as string
    const posts = await asSystem(tx, () => postsOfPerson(tx, person))
    return {
      person: await keptPerson(tx, person),
      personal: await maskedOf(tx, person),
      standing: actor.standing,
      standings: actor.standings,
      posts: posts.map((post) => ({ ...post, state: stateOfPost(post, dayOf(now)) })),
      foundings: await foundingsOf(tx, person),
    }
  },
})
