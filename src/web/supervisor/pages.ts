import type { Page } from '../page.ts'

export const supervisorPages: readonly Page[] = []
