import type { Page } from '../page.ts'
import { cluesPage, latePage } from './lists.tsx'
import { measuresPage } from './measures.tsx'
import { recordPage } from './record.tsx'
import { supervisorPage } from './supervisor.tsx'

export const supervisorPages: readonly Page[] = [measuresPage, supervisorPage, cluesPage, latePage, recordPage]
