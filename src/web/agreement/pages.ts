import type { Page } from '../page.ts'
import { agreementPage } from './agreement.tsx'
import { checkPage } from './check.tsx'
import { agreementsPage } from './list.tsx'
import { printPage } from './print.ts'
import { reservePage } from './reserve.tsx'
import { sealPage } from './seal.tsx'

export const agreementPages: readonly Page[] = [
  agreementPage,
  checkPage,
  sealPage,
  printPage,
  agreementsPage,
  reservePage,
]
