import type { Page } from '../page.ts'
import { noticesPage } from './list.tsx'
import { noticePage } from './notice.tsx'
import { objectPage } from './object.tsx'
import { objectionPage } from './objection.tsx'
import { objectionsPage } from './objections.tsx'
import { officerNoticePage } from './officer-notice.tsx'
import { portalPage, sheetPage } from './portal.ts'
import { publishPage } from './publish.tsx'

export const noticesPages: readonly Page[] = [
  noticesPage,
  noticePage,
  objectPage,
  objectionsPage,
  objectionPage,
  publishPage,
  officerNoticePage,
  portalPage,
  sheetPage,
]
