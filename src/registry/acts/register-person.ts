import { Type } from 'typebox'
import { act } from '#platform/act'
import { EnrolInput, enrolPerson } from '../enrolling.ts'

/** Puts a person into the registry. Whoever registers themself does it through access.register, with an account. */
export const registerPerson = act('registry.register-person', {
  title: { zh: '登记人员', en: 'Register a person' },
  confidential: true,
  input: Type.Object(EnrolInput),
  may: (actor) => actor.is('host-admin', 'institution', 'officer', 'system-admin', 'system'),
  async run(typed, { tx, now, record }) {
    await enrolPerson(tx, typed, now)
    record({ kind: 'person', id: typed.person })
    return { person: typed.person }
  },
})
