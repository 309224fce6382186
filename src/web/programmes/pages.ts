import type { Page } from '../page.ts'

export const programmesPages: readonly Page[] = []
