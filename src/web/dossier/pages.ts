import type { Page } from '../page.ts'
import { avoidPage } from './avoid.tsx'
import { changesPage } from './changes.tsx'
import { checkPage } from './check.tsx'
import { complainPage } from './complain.tsx'
import { explainPage } from './explain.tsx'
import { exportPage } from './export.ts'
import { dossierPage } from './home.tsx'
import { invitationPage } from './invitation.tsx'
import { takeBackPage, withdrawPage } from './leave.tsx'
import { listPage } from './list.tsx'
import { membersPage } from './members.tsx'
import { overlapPage, overlapsPage } from './overlap.tsx'
import { ownCheckPage } from './own-check.tsx'
import { printPage } from './print.ts'
import { ratePage } from './rate.tsx'
import { receiptPage } from './receipt.tsx'
import { reusePage } from './reuse.tsx'
import { sectionPage } from './section.tsx'
import { startPage } from './start.tsx'

export const dossierPages: readonly Page[] = [
  listPage,
  exportPage,
  startPage,
  dossierPage,
  sectionPage,
  checkPage,
  receiptPage,
  membersPage,
  avoidPage,
  reusePage,
  changesPage,
  withdrawPage,
  takeBackPage,
  ratePage,
  complainPage,
  ownCheckPage,
  overlapsPage,
  overlapPage,
  explainPage,
  printPage,
  invitationPage,
]
