import type { Page } from '../page.ts'
import { duplicatesPage } from './duplicates.tsx'
import { endPostPage } from './end-post.tsx'
import { foundingsPage } from './foundings.tsx'
import { mergesPage } from './merges.tsx'
import { registryOrganisationPage } from './organisation.tsx'
import { organisationsPage } from './organisations.tsx'
import { pairPage } from './pair.tsx'
import { findPeoplePage } from './people.tsx'
import { registryPersonPage } from './person.tsx'
import { recordSanctionPage } from './record-sanction.tsx'
import { registerOrganisationPage } from './register-organisation.tsx'
import { sanctionsPage } from './sanctions.tsx'
import { registryPage } from './tabs.tsx'

export const registryPages: readonly Page[] = [
  registryPage,
  organisationsPage,
  registerOrganisationPage,
  registryOrganisationPage,
  findPeoplePage,
  registryPersonPage,
  endPostPage,
  foundingsPage,
  duplicatesPage,
  pairPage,
  mergesPage,
  sanctionsPage,
  recordSanctionPage,
]
