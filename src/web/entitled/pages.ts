import type { Page } from '../page.ts'
import { confirmPage } from './confirm.tsx'
import { duePage } from './due.tsx'
import { listPage } from './list.tsx'
import { refusePage } from './refuse.tsx'

export const entitledPages: readonly Page[] = [listPage, confirmPage, duePage, refusePage]
