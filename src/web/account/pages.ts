import type { Page } from '../page.ts'
import { achievementsPage } from './achievements.tsx'
import { mePage, standingPage } from './me.tsx'
import { messagesPage } from './messages.tsx'
import { passwordPage } from './password.tsx'
import { profilePage } from './profile.tsx'
import { registerPage } from './register.tsx'
import { sessionsPage } from './sessions.tsx'
import { linkPage, signInPage, signOutPage } from './sign-in.tsx'
import { tokensPage } from './tokens.tsx'

export const accountPages: readonly Page[] = [
  signInPage,
  linkPage,
  signOutPage,
  registerPage,
  mePage,
  standingPage,
  achievementsPage,
  profilePage,
  passwordPage,
  sessionsPage,
  tokensPage,
  messagesPage,
]
