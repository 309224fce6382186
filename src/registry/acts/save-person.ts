import { Type } from 'typebox'
import { act } from '#platform/act'
import { Id } from '#platform/ids'
import { PersonDetails, PersonName, readPublic } from '../person.ts'
import { readPerson, replaceFields, updatePerson } from '../store/person.ts'
import { refuseStale } from '../store/stale.ts'

export const savePerson = act('registry.save-person', {
  title: { zh: '更新人员信息', en: 'Update what is public about a person' },
  input: Type.Object({
    person: Id(),
    version: Type.Integer({ minimum: 1, maximum: 2 ** 31 - 1, description: 'version that was read' }),
    name: PersonName,
    ...PersonDetails,
  }),
  may: (actor, { person }) => actor.person === person || actor.is('officer', 'system-admin'),
  async run({ person, version, fields, ...typed }, { tx, record }) {
    const before = await readPerson(tx, person)
    const after = { id: person, ...readPublic(typed) }
    if (!(await updatePerson(tx, after, version))) await refuseStale(tx, 'person', person)
    if (fields) await replaceFields(tx, person, fields)
    record({
      kind: 'person',
      id: person,
      before: { name: before.name, title: before.title, orcid: before.orcid },
      after,
    })
    return { person, version: version + 1 }
  },
})
