import type { Page } from '../page.ts'
import { relationsPage } from './relations.tsx'
import { reviewsPage } from './reviews.tsx'
import { seatPage } from './seat.tsx'
import { sheetPage } from './sheet.tsx'

export const reviewerPages: readonly Page[] = [reviewsPage, relationsPage, seatPage, sheetPage]
