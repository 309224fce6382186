import type { Routes } from '#platform/http'
import { accessRoutes } from '../access/routes.ts'
import { deskRoutes } from '../desk/routes.ts'
import { dutiesRoutes } from '../duties/routes.ts'
import { evidenceRoutes } from '../evidence/routes.ts'
import { insightRoutes } from '../insight/routes.ts'
import { ledgerRoutes } from '../ledger/routes.ts'
import { operationRoutes } from '../operation/routes.ts'
import { overlapRoutes } from '../overlap/routes.ts'
import { policyRoutes } from '../policy/routes.ts'
import { couponRoutes } from '../procedure/coupon/routes.ts'
import { entitledRoutes } from '../procedure/entitled/routes.ts'
import { paymentRoutes } from '../procedure/payment/routes.ts'
import { procedureRoutes } from '../procedure/routes.ts'
import { registryRoutes } from '../registry/routes.ts'
import { repositoryRoutes } from '../repository/routes.ts'
import { reviewRoutes } from '../review/routes.ts'

/** Every address of the API, slice by slice. */
export const tables: readonly Routes[] = [
  accessRoutes,
  policyRoutes,
  registryRoutes,
  repositoryRoutes,
  deskRoutes,
  ledgerRoutes,
  overlapRoutes,
  operationRoutes,
  reviewRoutes,
  procedureRoutes,
  paymentRoutes,
  entitledRoutes,
  couponRoutes,
  dutiesRoutes,
  evidenceRoutes,
  insightRoutes,
]
