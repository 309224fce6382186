import type { Page } from '../page.ts'
import { financeAccountsPage } from './accounts.tsx'
import { decisionPage } from './decision.tsx'
import { financePage } from './finance.tsx'

export const financePages: readonly Page[] = [financePage, decisionPage, financeAccountsPage]
