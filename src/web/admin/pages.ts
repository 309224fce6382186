import type { Page } from '../page.ts'
import { calendarPage } from './calendar.tsx'
import { deputiesPage } from './deputies.tsx'
import { adminHome } from './home.tsx'
import { letterPage, lettersPage } from './letters.tsx'
import { mandatesPage } from './mandates.tsx'
import { operationPage } from './operation.tsx'
import { outboxPage } from './outbox.tsx'
import { parametersPage } from './parameters.tsx'
import { peoplePage } from './people.tsx'
import { personPage } from './person.tsx'
import { rolesPage } from './roles.tsx'
import { signInRulesPage } from './sign-in-rules.tsx'

export const adminPages: readonly Page[] = [
  adminHome,
  peoplePage,
  personPage,
  rolesPage,
  mandatesPage,
  parametersPage,
  calendarPage,
  lettersPage,
  letterPage,
  outboxPage,
  operationPage,
  deputiesPage,
  signInRulesPage,
]
