import { Type } from 'typebox'
import { act } from '#platform/act'
import { dayOf } from '#platform/clock'
import { refuse } from '#platform/refusal'
import type { Dated } from '../dated.ts'
import { refuseWrongDates, refuseWrongValue } from '../new-value.ts'
import { setValue, valuesOf } from '../store.ts'
import { parameterSubject } from '../subjects.ts'

/** Enters a value with the day it starts, the document it rests on and how certain it is; the value before it ends the day before. */
export const setParameter = act('policy.set-parameter', {
  title: { zh: '登记政策参数取值', en: 'Enter a value of a policy parameter' },
  input: Type.Object({
    key: Type.String({ minLength: 1, maxLength: 80 }),
    value: Type.Unknown({
      description: 'number, true or false, or bands [{from_fen, rate_percent}], as the unit says',
    }),
    since: Type.String({ format: 'date', description: 'first day' }),
    until: Type.Optional(Type.String({ format: 'date', description: 'last day; open when left out' })),
    document: Type.String({ minLength: 2, maxLength: 200, description: 'document number as printed' }),
    note: Type.Optional(Type.Object({ zh: Type.String({ maxLength: 1000 }), en: Type.String({ maxLength: 1000 }) })),
    certainty: Type.Union([Type.Literal('sourced'), Type.Literal('known'), Type.Literal('uncertain')]),
  }),
  grave: true,
  may: (actor) => actor.is('officer', 'system-admin', 'system'),
  async run(input, { tx, actor, now, record }) {
    const entered = await valuesOf(tx, input.key)
    const [known] = entered
    if (!known) return refuse('policy.parameter_unknown', { key: input.key })
    refuseWrongValue(known, input.value)
    const until = input.until || null
    const dated = entered.map((row): Dated<unknown> => ({ ...row, from: row.since, to: row.until }) as Dated<unknown>)
    refuseWrongDates(known, dated, { ...dated[0]!, from: input.since, to: until })
    const before = entered.find((row) => row.since <= input.since && (row.until === null || row.until >= input.since))
    const note = input.note?.zh.trim() && input.note.en.trim() ? input.note : null
    await setValue(tx, { ...input, until, note }, actor.person, now)
    record({
      ...parameterSubject(input.key),
      before: before && { value: before.value, since: before.since, document: before.document },
      after: { key: input.key, value: input.value, since: input.since, until, document: input.document },
    })
    return { key: input.key, since: input.since, backdated: input.since < dayOf(now) }
  },
})
