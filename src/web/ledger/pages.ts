import type { Page } from '../page.ts'
import { allotmentsFile, allotmentsPage } from './allotments.tsx'
import { balancesPage } from './balances.tsx'
import { balancesFile } from './balances-file.ts'
import { coordinationPage } from './coordination.tsx'
import { coordinationFile } from './coordination-file.ts'
import { newQuotaPage } from './new-quota.tsx'
import { quotaPage } from './quota.tsx'
import { reservationsFile, reservationsPage } from './reservations.tsx'
import { shiftsFile, shiftsPage } from './shifts.tsx'
import { statementPage } from './statement.tsx'
import { statementFile } from './statement-file.ts'

export const ledgerPages: readonly Page[] = [
  coordinationPage,
  coordinationFile,
  allotmentsPage,
  allotmentsFile,
  newQuotaPage,
  quotaPage,
  shiftsPage,
  shiftsFile,
  reservationsPage,
  reservationsFile,
  balancesPage,
  balancesFile,
  statementPage,
  statementFile,
]
