import { Type } from 'typebox'
import { reading } from '#platform/act'
import { bureauRoles } from '#platform/actor'
import { Id } from '#platform/ids'
import { type OrderState, orderStates } from '../coupon.ts'
import { listOrderRows } from '../store/coupon.ts'

/** Orders, newest first: a service body's own, or those that the bureau looks after. */
export const listCouponOrders = reading('procedure.list-coupon-orders', {
  title: { zh: '用券订单列表', en: 'List orders' },
  input: Type.Object({
    programme: Type.Optional(Type.String({ maxLength: 60 })),
    state: Type.Optional(Type.Enum(Object.keys(orderStates) as OrderState[])),
    before: Type.Optional(Id('the last order of the page before')),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
  }),
  may: (actor) => actor.is('host-admin', ...bureauRoles),
  async run({ programme, state, before, limit = 50 }, { tx, actor }) {
    const body = actor.is('host-admin') ? actor.standing.organisation : null
    const rows = await listOrderRows(tx, {
      body,
      programme: programme ?? null,
      state: state ?? null,
      before: before ?? null,
      limit: limit + 1,
    })
    const orders = rows.slice(0, limit)
    return { orders, next: rows.length > limit ? orders.at(-1)!.id : null }
  },
})
