import type { Page } from '../page.ts'

export const reviewerPages: readonly Page[] = []
