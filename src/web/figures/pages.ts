import type { Page } from '../page.ts'
import { exportPage } from './export.ts'
import { figurePage } from './figure.tsx'
import { figuresPage } from './figures.tsx'

export const figurePages: readonly Page[] = [figuresPage, exportPage, figurePage]
