import type { Page } from '../page.ts'

export const noticesPages: readonly Page[] = []
