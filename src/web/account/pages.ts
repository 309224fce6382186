import type { Page } from '../page.ts'
import { achievementsPage } from './achievements.tsx'
import { authenticatorPage } from './authenticator.tsx'
import { mePage, standingPage } from './me.tsx'
import { messagesPage } from './messages.tsx'
import { passkeysPage } from './passkeys.tsx'
import { passwordPage } from './password.tsx'
import { profilePage } from './profile.tsx'
import { provePage } from './prove.tsx'
import { backPage, providerPage, toProviderPage } from './provider.tsx'
import { recoveryCodesPage } from './recovery-codes.tsx'
import { regainPage } from './regain.tsx'
import { registerPage } from './register.tsx'
import { secondStepPage } from './second-step.tsx'
import { sessionsPage } from './sessions.tsx'
import { linkPage, signInPage, signOutPage } from './sign-in.tsx'
import { tokensPage } from './tokens.tsx'

export const accountPages: readonly Page[] = [
  signInPage,
  secondStepPage,
  regainPage,
  toProviderPage,
  backPage,
  linkPage,
  signOutPage,
  registerPage,
  mePage,
  standingPage,
  achievementsPage,
  profilePage,
  passwordPage,
  authenticatorPage,
  recoveryCodesPage,
  passkeysPage,
  provePage,
  providerPage,
  sessionsPage,
  tokensPage,
  messagesPage,
]
