import { Type } from 'typebox'
import { reading, signedIn } from '#platform/act'
import { Id } from '#platform/ids'
import { couponShapeOf } from '../paying.ts'
import { couponOf, readOrder, stepsOfOrder } from '../store/coupon.ts'

/** One order as its two parties and the bureau see it, with every step. */
export const readCouponOrder = reading('procedure.read-coupon-order', {
  title: { zh: '查看用券订单', en: 'Read an order' },
  input: Type.Object({ order: Id() }),
  may: signedIn,
  async run({ order: id }, { tx }) {
    const order = await readOrder(tx, id)
    const { paidTo } = await couponShapeOf(tx, order)
    return { order, coupon: await couponOf(tx, order.coupon), steps: await stepsOfOrder(tx, id), paidTo }
  },
})
