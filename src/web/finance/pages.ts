import type { Page } from '../page.ts'
import { decisionPage } from './decision.tsx'
import { financePage } from './finance.tsx'

export const financePages: readonly Page[] = [financePage, decisionPage]
