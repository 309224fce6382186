import { Type } from 'typebox'
import { act } from '#platform/act'
import { dayOf } from '#platform/clock'
import { Id } from '#platform/ids'
import { PersonalInput, readPersonal } from '../personal.ts'
import { updatePersonal } from '../store/personal.ts'

/** The record says which fields were changed, never to what. */
export const savePersonal = act('registry.save-personal', {
  title: { zh: '更新证件和联系方式', en: 'Update identity document and contacts' },
  confidential: true,
  input: Type.Object({ person: Id(), ...PersonalInput }),
  may: (actor, { person }) => actor.person === person || actor.is('system-admin'),
  async run({ person, ...typed }, { tx, now, record }) {
    const personal = readPersonal(typed, dayOf(now))
    await updatePersonal(tx, person, personal, now)
    record({ kind: 'person', id: person, after: { fields: Object.keys(personal).sort() } })
    return { person }
  },
})
