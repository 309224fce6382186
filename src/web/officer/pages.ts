import type { Page } from '../page.ts'
import { addendumPage } from './addendum.tsx'
import { adjustPage } from './adjust.tsx'
import { bulkPage } from './bulk.tsx'
import { cancelPage } from './cancel.tsx'
import { decidePage } from './decide.tsx'
import { roundDossiersPage } from './dossiers.tsx'
import { extensionPage } from './extension.tsx'
import { glancePage } from './glance.tsx'
import { guidePage } from './guide.tsx'
import { inquiriesPage } from './inquiries.tsx'
import { newRoundPage } from './new-round.tsx'
import { poolPage } from './pool.tsx'
import { proposalPage } from './proposal.tsx'
import { proposalPrintPage } from './proposal-print.tsx'
import { proposalsPage } from './proposals.tsx'
import { proposePage } from './propose.tsx'
import { publishPage } from './publish.tsx'
import { revisePage } from './revise.tsx'
import { roundsPage } from './rounds.tsx'
import { tablePage } from './table.ts'

export const officerPages: readonly Page[] = [
  roundsPage,
  newRoundPage,
  glancePage,
  adjustPage,
  guidePage,
  publishPage,
  addendumPage,
  extensionPage,
  cancelPage,
  roundDossiersPage,
  tablePage,
  bulkPage,
  poolPage,
  proposePage,
  proposalsPage,
  proposalPage,
  proposalPrintPage,
  revisePage,
  decidePage,
  inquiriesPage,
]
