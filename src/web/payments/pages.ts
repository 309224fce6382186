import type { Page } from '../page.ts'
import { alertsPage } from './alerts.tsx'
import { districtsPage } from './districts.tsx'
import { dossierPaymentsPage } from './dossier.tsx'
import { paymentsExportPage } from './export.ts'
import { glancePage } from './glance.tsx'
import { paymentsPage } from './list.tsx'
import { newOrderPage } from './new-order.tsx'
import { paymentOrderPage } from './order.tsx'
import { paymentOrdersPage } from './orders.tsx'
import { paymentPage } from './payment.tsx'
import { planPage } from './plan.tsx'
import { planFilePage } from './plan-file.ts'
import { resultPage } from './result.tsx'
import { resultsPage } from './results.tsx'

export const paymentPages: readonly Page[] = [
  paymentsPage,
  paymentsExportPage,
  paymentPage,
  dossierPaymentsPage,
  paymentOrdersPage,
  newOrderPage,
  paymentOrderPage,
  resultsPage,
  resultPage,
  planPage,
  planFilePage,
  glancePage,
  districtsPage,
  alertsPage,
]
