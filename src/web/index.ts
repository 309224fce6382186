import { accountPages } from './account/pages.ts'
import { adminPages } from './admin/pages.ts'
import { agreementPages } from './agreement/pages.ts'
import { approachPages } from './approach/pages.ts'
import { couponPages } from './coupons/pages.ts'
import { deskPages } from './desk/pages.ts'
import { dossierPages } from './dossier/pages.ts'
import { dutiesPages } from './duties/pages.ts'
import { entitledPages } from './entitled/pages.ts'
import { evidencePages } from './evidence/pages.ts'
import { feePages } from './fees/pages.ts'
import { figurePages } from './figures/pages.ts'
import { filesPages } from './files/pages.ts'
import { financePages } from './finance/pages.ts'
import { hostPages } from './host/pages.ts'
import { institutionPages } from './institution/pages.ts'
import { leaderPages } from './leader/pages.ts'
import { ledgerPages } from './ledger/pages.ts'
import { libraryPages } from './library/pages.ts'
import { needsPages } from './needs/pages.ts'
import { noticesPages } from './notices/pages.ts'
import { officerPages } from './officer/pages.ts'
import type { Page } from './page.ts'
import { paymentPages } from './payments/pages.ts'
import { programmesPages } from './programmes/pages.ts'
import { publicPages } from './public/pages.ts'
import { recommenderPages } from './recommender/pages.ts'
import { registryPages } from './registry/pages.ts'
import { reviewerPages } from './reviewer/pages.ts'
import { runningPages } from './running/pages.ts'
import { supervisorPages } from './supervisor/pages.ts'
import { voucherPages } from './vouchers/pages.ts'

export { assets } from './assets/serve.ts'
export { mountWeb } from './mount.ts'

/** Every page of the platform, by workspace. */
export const pages: readonly Page[] = [
  ...accountPages,
  ...adminPages,
  ...agreementPages,
  ...approachPages,
  ...couponPages,
  ...deskPages,
  ...dossierPages,
  ...dutiesPages,
  ...entitledPages,
  ...evidencePages,
  ...feePages,
  ...filesPages,
  ...financePages,
  ...hostPages,
  ...institutionPages,
  ...leaderPages,
  ...ledgerPages,
  ...libraryPages,
  ...needsPages,
  ...noticesPages,
  ...officerPages,
  ...paymentPages,
  ...programmesPages,
  ...publicPages,
  ...recommenderPages,
  ...registryPages,
  ...reviewerPages,
  ...runningPages,
  ...supervisorPages,
  ...voucherPages,
  ...figurePages,
]
