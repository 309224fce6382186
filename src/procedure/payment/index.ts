import './letters.texts.ts'
import './listening.ts'
import './refusals.ts'
import './reserved.ts'

export { cancelPayment } from './acts/cancel-payment.ts'
export { checkPayment } from './acts/check-payment.ts'
export { confirmArrival } from './acts/confirm-arrival.ts'
export { exportOrder } from './acts/export-order.ts'
export { endAlert, noteAlert } from './acts/note-alert.ts'
export { orderPayments } from './acts/order-payments.ts'
export { passOn, receiveAtDistrict } from './acts/pass-on.ts'
export { planPayments } from './acts/plan-payments.ts'
export { reissuePayment } from './acts/reissue-payment.ts'
export { releasePayment } from './acts/release-payment.ts'
export { requestPayment } from './acts/request-payment.ts'
export { settleResult } from './acts/settle-result.ts'
export { takeResults } from './acts/take-results.ts'
export type { Fact } from './facts.ts'
export { type AlertKind, alertKinds, type Finding } from './payee.ts'
export {
  isWorkedOut,
  type Payment,
  type PaymentKind,
  type PaymentState,
  paymentKinds,
  paymentStates,
  restsOnFacts,
} from './payment.ts'
export { listPayments, paymentSums } from './readings/list-payments.ts'
export {
  listPayeeAlerts,
  listPaymentOrders,
  listResultFiles,
  readPaymentOrder,
  readResultFileRows,
} from './readings/orders.ts'
export { moneyAtAGlance, moneyAtDistricts, planOfUse } from './readings/overviews.ts'
export { dossierPayments, readPayment } from './readings/read-payment.ts'
export { linesOf } from './result/read.ts'
export { type AsideReason, asideReasons } from './result/reasons.ts'
export { type ResultSheet, sheetOf } from './result/rows.ts'
export type { PaymentListed } from './store/listing.ts'
