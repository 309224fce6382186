import { Type } from 'typebox'
import { act } from '#platform/act'
import { Id } from '#platform/ids'
import { refuse } from '#platform/refusal'
import { thePerson } from '../store/person.ts'
import { personalOf } from '../store/personal.ts'

/** Numbers and contacts in full. Looking is itself an act with a reason, so that the person can be told who looked. */
export const showPersonal = act('registry.show-personal', {
  title: { zh: '查看完整证件和联系方式', en: 'Show identity document and contacts in full' },
  confidential: true,
  input: Type.Object({
    person: Id(),
    reason: Type.String({ minLength: 2, maxLength: 500, description: 'why it must be seen' }),
  }),
  grave: true,
  may: (actor, { person }) => actor.person === person || actor.is('officer', 'finance', 'host-admin', 'system-admin'),
  async run({ person, reason }, { tx, record }) {
    const personal = (await personalOf(tx, person)) ?? refuse('platform.not_found', { what: thePerson })
    record({ kind: 'person', id: person, after: { reason } })
    return personal
  },
})
