import type { Page } from '../page.ts'
import { accountsPage } from './accounts.tsx'
import { hostDossiersPage } from './dossiers.tsx'
import { endorsePage } from './endorse.tsx'
import { foundPage } from './found.tsx'
import { hostPage } from './home.tsx'
import { joinPage } from './join.tsx'
import { namesPage } from './names.tsx'
import { organisationPage } from './organisation.tsx'
import { peoplePage } from './people.tsx'
import { qualificationsPage } from './qualifications.tsx'
import { yearPage } from './year.tsx'

export const hostPages: readonly Page[] = [
  hostPage,
  joinPage,
  foundPage,
  peoplePage,
  organisationPage,
  namesPage,
  accountsPage,
  qualificationsPage,
  yearPage,
  hostDossiersPage,
  endorsePage,
]
