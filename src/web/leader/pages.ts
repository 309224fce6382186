import type { Page } from '../page.ts'

export const leaderPages: readonly Page[] = []
