import type { Page } from '../page.ts'

export const deskPages: readonly Page[] = []
