import type { Page } from '../page.ts'
import { expertsPage } from './experts.tsx'
import { groupsPage } from './groups.tsx'
import { panelPage } from './panel.tsx'
import { panelsPage } from './panels.tsx'
import { reviewPage } from './review.tsx'
import { screenPage } from './screen-dossier.tsx'
import { screeningPage } from './screening-list.tsx'
import { screeningResultPage } from './screening-result.tsx'
import { visitPage } from './visit.tsx'

export const institutionPages: readonly Page[] = [
  screeningPage,
  screeningResultPage,
  screenPage,
  panelsPage,
  reviewPage,
  groupsPage,
  panelPage,
  expertsPage,
  visitPage,
]
