import { routes } from '#platform/http'
import { answerOrder } from './acts/answer-order.ts'
import { claimOrder } from './acts/claim-order.ts'
import { confirmOrder } from './acts/confirm-order.ts'
import { issueCoupon } from './acts/issue-coupon.ts'
import { judgeClaim } from './acts/judge-claim.ts'
import { listBody, strikeBody } from './acts/list-body.ts'
import { placeOrder } from './acts/place-order.ts'
import { listServiceBodies } from './readings/list-bodies.ts'
import { listCouponOrders } from './readings/list-orders.ts'
import { readCoupon } from './readings/read-coupon.ts'
import { readCouponOrder } from './readings/read-order.ts'

export const couponRoutes = routes('', {
  'GET    /dossiers/:dossier/coupon': readCoupon,
  'POST   /dossiers/:dossier/coupon': issueCoupon,
  'POST   /dossiers/:dossier/coupon-orders': placeOrder,
  'GET    /coupon-orders': listCouponOrders,
  'GET    /coupon-orders/:order': readCouponOrder,
  'POST   /coupon-orders/:order/answer': answerOrder,
  'POST   /coupon-orders/:order/confirmation': confirmOrder,
  'POST   /coupon-orders/:order/claim': claimOrder,
  'POST   /coupon-orders/:order/verdict': judgeClaim,
  'GET    /programmes/:programme/service-bodies': listServiceBodies,
  'POST   /programmes/:programme/service-bodies': listBody,
  'POST   /service-bodies/:body/end': strikeBody,
})
