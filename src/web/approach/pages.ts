import type { Page } from '../page.ts'
import { approachesPage } from './list.tsx'
import { approachPage } from './log.tsx'
import { statementsPage } from './statements.tsx'

export const approachPages: readonly Page[] = [approachPage, approachesPage, statementsPage]
