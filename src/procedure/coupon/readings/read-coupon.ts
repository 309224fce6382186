import { Type } from 'typebox'
import { reading, signedIn } from '#platform/act'
import { dayOf } from '#platform/clock'
import { Id } from '#platform/ids'
import { balanceOf } from '../coupon.ts'
import { couponOf, ordersOf } from '../store/coupon.ts'

/** The coupon of a dossier with what is left of it and its orders; null before it is issued. */
export const readCoupon = reading('procedure.read-coupon', {
  title: { zh: '查看券', en: 'Read a coupon' },
  input: Type.Object({ dossier: Id() }),
  may: signedIn,
  async run({ dossier }, { tx, now }) {
    const coupon = await couponOf(tx, dossier)
    if (!coupon) return { coupon: null, orders: [], left_fen: 0, expired: false }
    const orders = await ordersOf(tx, dossier)
    return { coupon, orders, left_fen: balanceOf(coupon, orders), expired: dayOf(now) > coupon.valid_until }
  },
})
