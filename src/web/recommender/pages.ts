import type { Page } from '../page.ts'
import { recommendationsPage } from './list.tsx'
import { recommendPage } from './recommend.tsx'

export const recommenderPages: readonly Page[] = [recommendationsPage, recommendPage]
