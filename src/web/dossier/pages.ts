import type { Page } from '../page.ts'

export const dossierPages: readonly Page[] = []
