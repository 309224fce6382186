import type { Page } from '../page.ts'
import { feeSheetsPage } from './list.tsx'
import { myFeesPage } from './mine.tsx'
import { feeExportPage, feeSheetPage } from './sheet.tsx'

export const feePages: readonly Page[] = [feeSheetsPage, feeSheetPage, feeExportPage, myFeesPage]
