import { type Page, page } from '../page.ts'
import { libraryView } from './library.tsx'
import { referenceView } from './reference.tsx'

export const libraryPages: readonly Page[] = [
  page('/library', { view: libraryView }),
  page('/library/:reference', { view: referenceView }),
]
