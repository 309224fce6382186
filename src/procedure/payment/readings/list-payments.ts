import { Type } from 'typebox'
import { reading } from '#platform/act'
import { Id } from '#platform/ids'
import { placeIn } from '#platform/place'
import { Paged, pageOf } from '../../readings/paging.ts'
import { Day, State } from '../inputs.ts'
import { listPaymentRows, sumsByState } from '../store/listing.ts'

/** Payments in the order in which they are due: the bureau's, a unit's own, a district's. */
export const listPayments = reading('procedure.list-payments', {
  title: { zh: '拨款列表', en: 'List payments' },
  input: Type.Object({
    states: Type.Optional(Type.Array(State, { maxItems: 12 })),
    round: Type.Optional(Id()),
    dueUntil: Type.Optional(Day('due on that day or before')),
    ...Paged,
  }),
  may: (actor) => actor.is('officer', 'leader', 'finance', 'supervisor', 'auditor', 'host-admin', 'recommender'),
  async run({ states, round, dueUntil, after, limit = 50 }, { tx, actor }) {
    const [due, id] = placeIn(after, 'text', 'id') ?? []
    const rows = await listPaymentRows(tx, {
      states: states && states.length > 0 ? states : null,
      round: round ?? null,
      dueUntil: dueUntil ?? null,
      payee: actor.is('host-admin') ? actor.standing.organisation : null,
      via: actor.is('recommender') ? actor.standing.organisation : null,
      after: due && id && /^\d{4}-\d\d-\d\d$/.test(due) ? { due, id } : null,
      limit: limit + 1,
    })
    const { page, next } = pageOf(rows, limit, (row) => `${row.due_on}|${row.id}`)
    return { payments: page, next }
  },
})

/** How much stands in each state, of all that one sees. */
export const paymentSums = reading('procedure.payment-sums', {
  title: { zh: '拨款合计', en: 'Sums of payments' },
  input: Type.Object({}),
  may: (actor) => actor.is('officer', 'leader', 'finance', 'supervisor', 'auditor', 'host-admin', 'recommender'),
  run: async (_input, { tx }) => ({ sums: await sumsByState(tx) }),
})
