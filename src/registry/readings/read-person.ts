import { Type } from 'typebox'
import { reading, signedIn } from '#platform/act'
import { Id } from '#platform/ids'
import { fieldsOf, readPerson } from '../store/person.ts'
import { maskedOf } from '../store/personal.ts'
import { postsOfPerson } from '../store/post.ts'

/** Private values are masked here; registry.show-personal shows them in full and says so in the record. */
export const seePerson = reading('registry.read-person', {
  title: { zh: '查看人员', en: 'Read a person' },
  input: Type.Object({ person: Id() }),
  may: signedIn,
  async run({ person }, { tx }) {
    return {
      ...(await readPerson(tx, person)),
      fields: await fieldsOf(tx, person),
      posts: await postsOfPerson(tx, person),
      personal: await maskedOf(tx, person),
    }
  },
})
