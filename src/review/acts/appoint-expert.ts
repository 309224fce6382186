import { Type } from 'typebox'
import { act } from '#platform/act'
import { Id } from '#platform/ids'
import { expertKinds } from '../expert.ts'
import { actsFor } from '../on-behalf.ts'
import { keepExpert } from '../store/expert.ts'

/** Puts a person on the list of experts, or changes what the list says of them. */
export const appointExpert = act('review.appoint-expert', {
  title: { zh: '专家入库', en: 'Appoint an expert' },
  input: Type.Object({
    person: Id('person of the registry'),
    kind: Type.Enum([...expertKinds], { description: 'technical, management, finance or investment' }),
    fields: Type.Array(Type.String({ pattern: '^\\d{3}(\\d{2}){0,2}$', description: 'code of GB/T 13745' }), {
      maxItems: 20,
    }),
    yearMax: Type.Optional(
      Type.Integer({ minimum: 1, maximum: 200, description: 'panels a year; else the parameter' }),
    ),
    note: Type.Optional(Type.String({ maxLength: 1000 })),
  }),
  may: (actor) => actor.is('officer', 'institution', 'system'),
  async run({ person, kind, fields, yearMax, note }, deed) {
    await actsFor(deed, 'review.appoint-expert', null)
    const expert = { person, kind, fields, year_max: yearMax ?? null, note: note?.trim() || null }
    await keepExpert(deed.tx, expert, deed.actor.person, deed.now)
    deed.record({ kind: 'person', id: person, after: { expert: kind, fields } })
    return { person }
  },
})
