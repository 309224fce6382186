import type { Page } from '../page.ts'
import { matchPage } from './match.tsx'
import { receivePage } from './receive.tsx'

export const needsPages: readonly Page[] = [matchPage, receivePage]
