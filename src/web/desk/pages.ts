import type { Page } from '../page.ts'
import { deskPage } from './desk.tsx'

export const deskPages: readonly Page[] = [deskPage]
