import type { Page } from '../page.ts'
import { acceptancePage } from './acceptance.tsx'
import { certificateDoorPage, certificatePage, certificatePrintPage } from './certificate.tsx'
import { changePage } from './change.tsx'
import { endPage } from './end.tsx'
import { judgePage } from './judge.tsx'
import { lifePage } from './life.tsx'
import { recoveriesPage, runningPage } from './list.tsx'

export const runningPages: readonly Page[] = [
  lifePage,
  changePage,
  acceptancePage,
  judgePage,
  endPage,
  runningPage,
  recoveriesPage,
  certificateDoorPage,
  certificatePage,
  certificatePrintPage,
]
