import { Type } from 'typebox'
import { reading } from '#platform/act'
import { dayOf } from '#platform/clock'
import { placeIn } from '#platform/place'
import { parameterOn } from '../../../policy/index.ts'
import { Paged, pageOf } from '../../readings/paging.ts'
import { districtLegs, moneyByRound, monthsOf, sumsByState } from '../store/listing.ts'

/** 用款计划: month by month, what falls due in a year. */
export const planOfUse = reading('procedure.plan-of-use', {
  title: { zh: '用款计划', en: 'Monthly plan of use' },
  input: Type.Object({ year: Type.Optional(Type.Integer({ minimum: 2000, maximum: 2100 })) }),
  may: (actor) => actor.is('officer', 'leader', 'finance', 'supervisor', 'auditor'),
  async run({ year: asked }, { tx, now }) {
    const year = asked ?? Number(dayOf(now).slice(0, 4))
    return { year, months: await monthsOf(tx, year) }
  },
})

/** Money on one screen: round by round, from the promise to the unit's account. */
export const moneyAtAGlance = reading('procedure.money-at-a-glance', {
  title: { zh: '经费总览', en: 'Money at a glance' },
  input: Type.Object({}),
  may: (actor) => actor.is('officer', 'leader', 'finance', 'supervisor', 'auditor'),
  run: async (_input, { tx, now }) => ({ rounds: await moneyByRound(tx, dayOf(now)), sums: await sumsByState(tx) }),
})

/** What districts received, passed on and hold too long. */
export const moneyAtDistricts = reading('procedure.money-at-districts', {
  title: { zh: '区县转拨', en: 'Money at districts' },
  input: Type.Object({ holding: Type.Optional(Type.Boolean({ description: 'only what is not passed on' })), ...Paged }),
  may: (actor) => actor.is('officer', 'leader', 'finance', 'supervisor', 'auditor', 'recommender'),
  async run({ holding = false, after, limit = 50 }, { tx, now }) {
    const today = dayOf(now)
    const days = Number((await parameterOn(tx, 'payment.district.days', today)).value)
    const [due, id] = placeIn(after, 'text', 'id') ?? []
    const from = due && id && /^\d{4}-\d\d-\d\d$/.test(due) ? { due, id } : null
    const { page, next } = pageOf(
      await districtLegs(tx, today, days, holding, from, limit + 1),
      limit,
      (row) => `${row.due_on}|${row.payment}`,
    )
    return { days, legs: page, next }
  },
})
