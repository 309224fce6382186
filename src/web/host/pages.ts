import type { Page } from '../page.ts'

export const hostPages: readonly Page[] = []
