import type { Page } from '../page.ts'
import { dossierEvidencePage } from './dossier.tsx'
import { erasuresPage } from './erasures.tsx'
import { checkpointPage, receiptFile, tilePage } from './files.ts'
import { logPage } from './log.tsx'
import { receiptPage } from './receipt.tsx'

export const evidencePages: readonly Page[] = [
  logPage,
  checkpointPage,
  tilePage,
  receiptPage,
  receiptFile,
  dossierEvidencePage,
  erasuresPage,
]
