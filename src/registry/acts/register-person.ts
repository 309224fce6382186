import { Type } from 'typebox'
import { act } from '#platform/act'
import { Id } from '#platform/ids'
import { readOrcid } from '../orcid.ts'
import { PersonDetails, PersonName, plainName } from '../person.ts'
import { PersonalInput, readPersonal } from '../personal.ts'
import { insertFields, insertPerson } from '../store/person.ts'
import { insertPersonal } from '../store/personal.ts'

/** Puts a person into the registry. Whoever registers themself does it through access.register, with an account. */
export const registerPerson = act('registry.register-person', {
  title: { zh: '登记人员', en: 'Register a person' },
  confidential: true,
  input: Type.Object({ person: Id('id of the new person'), name: PersonName, ...PersonDetails, ...PersonalInput }),
  may: (actor) => actor.is('host-admin', 'institution', 'officer', 'system-admin', 'system'),
  async run({ person, name, fields, orcid, latin_name, title, degree, ...personal }, { tx, now, record }) {
    await insertPerson(
      tx,
      {
        id: person,
        name: plainName(name),
        latin_name: latin_name ?? null,
        title: title ?? null,
        degree: degree ?? null,
        orcid: orcid ? readOrcid(orcid) : null,
      },
      now,
    )
    await insertPersonal(tx, person, readPersonal(personal), now)
    if (fields) await insertFields(tx, person, fields)
    record({ kind: 'person', id: person })
    return { person }
  },
})
