import type { Page } from '../page.ts'

export const agreementPages: readonly Page[] = []
