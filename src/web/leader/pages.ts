import type { Page } from '../page.ts'
import { leaderPage } from './leader.tsx'
import { papersSheetPage, papersWordPage } from './papers.ts'
import { signPage } from './sign.tsx'

export const leaderPages: readonly Page[] = [leaderPage, signPage, papersSheetPage, papersWordPage]
