import { Type } from 'typebox'
import { reading } from '#platform/act'
import { dayOf } from '#platform/clock'
import { measuresOf, yearsWithRounds } from './store/measures.ts'

/** The measures of clause 18 for a year, each with the records behind it. */
export const readMeasures = reading('insight.read-measures', {
  title: { zh: '重复、分散、封闭、低效的度量', en: 'Measures of duplicated, decentralised, closed and inefficient' },
  input: Type.Object({ year: Type.Optional(Type.Integer({ minimum: 2000, maximum: 2100 })) }),
  may: (actor) => actor.is('supervisor', 'auditor', 'leader', 'officer'),
  async run({ year }, { tx, now }) {
    const asked = year ?? Number(dayOf(now).slice(0, 4))
    return { year: asked, years: await yearsWithRounds(tx), measures: await measuresOf(tx, asked) }
  },
})
