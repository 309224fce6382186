import { routes } from '#platform/http'
import { addPasskey } from './acts/add-passkey.ts'
import { changePassword } from './acts/change-password.ts'
import { chooseStanding } from './acts/choose-standing.ts'
import { closeAccount } from './acts/close-account.ts'
import { confirmAuthenticator } from './acts/confirm-authenticator.ts'
import { endSession } from './acts/end-session.ts'
import { endToken } from './acts/end-token.ts'
import { finishSignIn } from './acts/finish-sign-in.ts'
import { linkProvider } from './acts/link-provider.ts'
import { makeRecoveryCodes } from './acts/make-recovery-codes.ts'
import { makeToken } from './acts/make-token.ts'
import { offerAuthenticator } from './acts/offer-authenticator.ts'
import { openAccount } from './acts/open-account.ts'
import { proveAgain } from './acts/prove-again.ts'
import { regainAccess } from './acts/regain-access.ts'
import { register } from './acts/register.ts'
import { removeAuthenticator } from './acts/remove-authenticator.ts'
import { removePasskey } from './acts/remove-passkey.ts'
import { resetPassword } from './acts/reset-password.ts'
import { setRule } from './acts/set-rule.ts'
import { signIn } from './acts/sign-in.ts'
import { signInByLink } from './acts/sign-in-by-link.ts'
import { signInByPasskey } from './acts/sign-in-by-passkey.ts'
import { signInByProvider } from './acts/sign-in-by-provider.ts'
import { signOut } from './acts/sign-out.ts'
import { unlinkProvider } from './acts/unlink-provider.ts'
import { listAccounts } from './readings/list-accounts.ts'
import { myFactors } from './readings/my-factors.ts'
import { myProvider } from './readings/my-provider.ts'
import { mySessions } from './readings/my-sessions.ts'
import { myTokens } from './readings/my-tokens.ts'
import { offeredAuthenticator } from './readings/offered-authenticator.ts'
import { passkeyOptions } from './readings/passkey-options.ts'
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

  'POST   /sessions/second-step': finishSignIn,
  'POST   /sessions/by-passkey': signInByPasskey,
  'POST   /sessions/by-provider': signInByProvider,
  'POST   /session/proof': proveAgain,
  'POST   /password/regain': regainAccess,

  'GET    /factors': myFactors,
  'GET    /authenticator': offeredAuthenticator,
  'POST   /authenticator': offerAuthenticator,
  'POST   /authenticator/confirmation': confirmAuthenticator,
  'POST   /authenticator/removal': removeAuthenticator,
  'POST   /recovery-codes': makeRecoveryCodes,
  'GET    /passkeys/options': passkeyOptions,
  'POST   /passkeys': addPasskey,
  'POST   /passkeys/:id/removal': removePasskey,
  'GET    /provider': myProvider,
  'POST   /provider': linkProvider,
  'POST   /provider/unlinking': unlinkProvider,

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
