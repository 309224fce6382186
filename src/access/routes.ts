import { routes } from '#platform/http'
import { changePassword } from './acts/change-password.ts'
import { chooseStanding } from './acts/choose-standing.ts'
import { closeAccount } from './acts/close-account.ts'
import { endSession } from './acts/end-session.ts'
import { endToken } from './acts/end-token.ts'
import { makeToken } from './acts/make-token.ts'
import { openAccount } from './acts/open-account.ts'
import { register } from './acts/register.ts'
import { resetPassword } from './acts/reset-password.ts'
import { setRule } from './acts/set-rule.ts'
import { signIn } from './acts/sign-in.ts'
import { signInByLink } from './acts/sign-in-by-link.ts'
import { signOut } from './acts/sign-out.ts'
import { listAccounts } from './readings/list-accounts.ts'
import { mySessions } from './readings/my-sessions.ts'
import { myTokens } from './readings/my-tokens.ts'
import { signInRules } from './readings/sign-in-rules.ts'

/** The token that a sign-in answers is a bearer too: a program may open a session with it and make itself a narrower one. */
export const accessRoutes = routes('/access', {
  'POST   /registrations': register,
  'POST   /sessions': signIn,
  'POST   /sessions/by-link': signInByLink,
  'GET    /sessions': mySessions,
  'POST   /sessions/:session/end': endSession,
  'POST   /session/end': signOut,
  'PUT    /session/standing': chooseStanding,
  'PUT    /password': changePassword,

  'GET    /tokens': myTokens,
  'POST   /tokens': makeToken,
  'POST   /tokens/:id/end': endToken,

  'GET    /accounts': listAccounts,
  'POST   /accounts': openAccount,
  'POST   /accounts/:account/password': resetPassword,
  'POST   /accounts/:account/closing': closeAccount,

  'GET    /rules': signInRules,
  'POST   /rules': setRule,
})
