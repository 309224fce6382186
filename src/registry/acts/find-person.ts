import { Type } from 'typebox'
import { act, signedIn } from '#platform/act'
import { refuse } from '#platform/refusal'
import { nameKey } from '../organisation.ts'
import { PersonName } from '../person.ts'
import { readIdentifier } from '../personal.ts'
import { asSystem } from '../store/as-system.ts'
import { keptPerson } from '../store/person.ts'
import { findByIdentifier } from '../store/personal.ts'
import { postsOfPerson } from '../store/post.ts'

/**
 * Finds somebody whom the asker already knows: the name and one exact identifier must both be right. Neither alone gives
 * anything away, and the search is on record, so nobody can quietly learn whose a phone number is.
 */
export const findPerson = act('registry.find-person', {
  title: { zh: '按姓名和证件号或联系方式查找人员', en: 'Find a person by name and one exact identifier' },
  confidential: true,
  input: Type.Object({
    name: PersonName,
    by: Type.Union([Type.Literal('number'), Type.Literal('phone'), Type.Literal('email'), Type.Literal('orcid')]),
    value: Type.String({ minLength: 1, maxLength: 200, description: 'the whole number, phone, e-mail or ORCID iD' }),
  }),
  may: signedIn,
  async run({ name, by, value }, { actor, tx, record }) {
    const plain = readIdentifier(by, value)
    const found = await asSystem(tx, async () => {
      const people = []
      for (const id of (await findByIdentifier(tx, by, plain)).slice(0, 10)) people.push(await keptPerson(tx, id))
      const right = people.flatMap((person) => (person && nameKey(person.name) === nameKey(name) ? [person] : []))
      const answer = []
      for (const { id, name } of right) {
        const posts = (await postsOfPerson(tx, id)).filter((post) => post.confirmed_at)
        answer.push({
          id,
          name,
          posts: posts.map(({ organisation, organisation_name }) => ({ organisation, organisation_name })),
        })
      }
      return answer
    })
    record({
      kind: 'person',
      id: actor.person as string,
      after: { looked_by: by, found: found.map((person) => person.id) },
    })
    if (found.length === 0) refuse('registry.nobody_found')
    return found
  },
})
