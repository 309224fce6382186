import type { Page } from '../page.ts'
import { checkPage } from './check.tsx'
import { checksPage } from './checks.tsx'
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
  checksPage,
  checkPage,
  publishPage,
  officerNoticePage,
  portalPage,
  sheetPage,
]
