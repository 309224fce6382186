import type { Page } from '../page.ts'

export const officerPages: readonly Page[] = []
