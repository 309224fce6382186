import { type Page, page } from '../page.ts'
import { groupsPage } from './groups.tsx'
import { libraryView } from './library.tsx'
import { referenceView } from './reference.tsx'

export const libraryPages: readonly Page[] = [
  page('/library', { view: libraryView }),
  groupsPage,
  page('/library/:reference', { view: referenceView }),
]
