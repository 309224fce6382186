import { Type } from 'typebox'
import { act } from '#platform/act'
import { isDay } from '#platform/clock'
import { refuse } from '#platform/refusal'
import { charter, clauseOf } from './charter.ts'
import { subjectOf } from './duty.ts'
import { insertOwner } from './store.ts'

const name = Type.String({ minLength: 2, maxLength: 200 })

/** Says which office owns a duty from a day on; what came before stays, so that an old case still names its owner. */
export const setOwner = act('duties.set-owner', {
  title: { zh: '登记职责归属', en: 'Record who owns a duty' },
  input: Type.Object({
    duty: Type.String({ maxLength: 60, description: 'number of the clause, or code of a moved part of clause 17' }),
    from: Type.String({ maxLength: 10, description: 'first day, such as 2027-01-01' }),
    office: Type.Object({ zh: name, en: name }),
    document: Type.String({ minLength: 2, maxLength: 200, description: 'document that says so' }),
  }),
  may: (actor) => actor.is('officer', 'system-admin'),
  async run({ duty, from, office, document }, { tx, actor, now, record }) {
    if (!clauseOf(Number(duty)) && !charter.some((clause) => clause.moved.some((part) => part.code === duty)))
      refuse('platform.not_found', { what: { zh: '这项职责', en: 'such duty' } })
    if (!isDay(from))
      refuse('platform.input_invalid', { count: 1 }, [
        { field: 'from', says: { zh: '请填写真实的日期，如 2027-01-01', en: 'Give a real date, such as 2027-01-01' } },
      ])
    await insertOwner(tx, duty, { value: office, from, document }, actor.person, now)
    record({ ...subjectOf(duty), after: { from, office, document } })
    return { duty }
  },
})
