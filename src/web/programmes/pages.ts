import type { Page } from '../page.ts'
import { differencePage } from './difference.tsx'
import { editorPage } from './editor.tsx'
import { programmesPage } from './list.tsx'
import { versionsPage } from './versions.tsx'

export const programmesPages: readonly Page[] = [programmesPage, versionsPage, editorPage, differencePage]
