import type { Page } from '../page.ts'
import { detectorPage } from './detector.tsx'
import { apiPage, developersPage } from './developers.tsx'
import { feedPage } from './feed.ts'
import { helpPage } from './help.tsx'
import { homePage } from './home.tsx'
import { programmePage } from './programme.tsx'
import { questionsPage } from './questions.tsx'
import { resultsPage } from './results.tsx'
import { roundPage } from './round.tsx'
import { roundsPage } from './rounds.tsx'
import { rulesPage } from './rules.tsx'
import { searchPage } from './search.tsx'
import { subscribePage } from './subscribe.tsx'
import { wholeFormPage } from './whole-form.tsx'

export const publicPages: readonly Page[] = [
  homePage,
  roundsPage,
  roundPage,
  wholeFormPage,
  questionsPage,
  resultsPage,
  rulesPage,
  programmePage,
  searchPage,
  subscribePage,
  feedPage,
  helpPage,
  detectorPage,
  developersPage,
  apiPage,
]
