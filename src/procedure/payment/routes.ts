import { routes } from '#platform/http'
import { cancelPayment } from './acts/cancel-payment.ts'
import { checkPayment } from './acts/check-payment.ts'
import { confirmArrival } from './acts/confirm-arrival.ts'
import { exportOrder } from './acts/export-order.ts'
import { endAlert, noteAlert } from './acts/note-alert.ts'
import { orderPayments } from './acts/order-payments.ts'
import { passOn, receiveAtDistrict } from './acts/pass-on.ts'
import { planPayments } from './acts/plan-payments.ts'
import { reissuePayment } from './acts/reissue-payment.ts'
import { releasePayment } from './acts/release-payment.ts'
import { requestPayment } from './acts/request-payment.ts'
import { settleResult } from './acts/settle-result.ts'
import { takeResults } from './acts/take-results.ts'
import { listPayments, paymentSums } from './readings/list-payments.ts'
import {
  listPayeeAlerts,
  listPaymentOrders,
  listResultFiles,
  readPaymentOrder,
  readResultFileRows,
} from './readings/orders.ts'
import { moneyAtAGlance, moneyAtDistricts, planOfUse } from './readings/overviews.ts'
import { dossierPayments, readPayment } from './readings/read-payment.ts'

export const paymentRoutes = routes('', {
  'GET    /payments': listPayments,
  'GET    /payment-sums': paymentSums,
  'GET    /payments/:payment': readPayment,
  'GET    /dossiers/:dossier/payments': dossierPayments,
  'POST   /dossiers/:dossier/payments': planPayments,
  'POST   /payments/:payment/request': requestPayment,
  'POST   /payments/:payment/check': checkPayment,
  'POST   /payments/:payment/cancellation': cancelPayment,
  'POST   /payments/:payment/release': releasePayment,
  'POST   /payments/:payment/reissue': reissuePayment,
  'POST   /payments/:payment/arrival': confirmArrival,
  'POST   /payments/:payment/district-receipt': receiveAtDistrict,
  'POST   /payments/:payment/passing-on': passOn,
  'GET    /payment-orders': listPaymentOrders,
  'POST   /payment-orders': orderPayments,
  'GET    /payment-orders/:order': readPaymentOrder,
  'POST   /payment-orders/:order/export': exportOrder,
  'GET    /payment-results': listResultFiles,
  'POST   /payment-results': takeResults,
  'GET    /payment-results/:file': readResultFileRows,
  'POST   /payment-results/:file/rows/:line': settleResult,
  'GET    /payee-alerts': listPayeeAlerts,
  'POST   /payee-alerts': noteAlert,
  'POST   /payee-alerts/:alert/end': endAlert,
  'GET    /plan-of-use': planOfUse,
  'GET    /money': moneyAtAGlance,
  'GET    /district-money': moneyAtDistricts,
})
