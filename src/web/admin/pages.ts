import type { Page } from '../page.ts'

export const adminPages: readonly Page[] = []
