import type { Page } from '../page.ts'

export const recommenderPages: readonly Page[] = []
