import type { Tx } from '#platform/act'
import { refuse } from '#platform/refusal'
import { asSystem } from '../../registry/index.ts'
import type { CouponShape } from '../definition/programme.ts'
import { readDossier } from '../store/dossier.ts'
import { programmeAt } from '../store/programme.ts'
import type { Order } from './coupon.ts'

/** What the programme of an order says of its coupons; a service body may not see the dossier, and need not. */
export async function couponShapeOf(tx: Tx, order: Pick<Order, 'coupon'>): Promise<CouponShape> {
  const dossier = await asSystem(tx, () => readDossier(tx, order.coupon))
  const programme = await programmeAt(tx, dossier.programme, dossier.programme_version)
  return programme.coupon ?? refuse('procedure.no_coupon_here')
}
