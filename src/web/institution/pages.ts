import type { Page } from '../page.ts'

export const institutionPages: readonly Page[] = []
