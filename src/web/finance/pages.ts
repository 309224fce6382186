import type { Page } from '../page.ts'

export const financePages: readonly Page[] = []
