import { type Page, page } from '../page.ts'
import { bringPage } from './bring.tsx'
import { groupsPage } from './groups.tsx'
import { libraryView } from './library.tsx'
import { listPage } from './list.tsx'
import { rejectsPage } from './list-found.tsx'
import { listsPage } from './lists.tsx'
import { referenceView } from './reference.tsx'

export const libraryPages: readonly Page[] = [
  page('/library', { view: libraryView }),
  groupsPage,
  listsPage,
  bringPage,
  listPage,
  rejectsPage,
  page('/library/:reference', { view: referenceView }),
]
