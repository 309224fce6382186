import type { Outcome, Visit } from '../page.ts'

/** Signed in: on to where one came from, or first to a password of one's own. */
export function entered(
  visit: Visit,
  { token, mustChange }: { readonly token: string; readonly mustChange: boolean },
  to: string,
): Outcome {
  const say = visit.t('请先换成您自己的密码。', 'Choose a password of your own first.')
  return mustChange ? { go: '/me/password', cookie: token, say } : { go: ownAddress(to), cookie: token }
}

/** After signing in one goes back to where one came from, if that is a page of this platform and not a door of it. */
export function ownAddress(to: string): string {
  const path = to.replace(/^\/en(?=[/?]|$)/, '') || '/desk'
  // Browsers drop tabs and line ends from an address, so that `/<tab>/evil` would lead away: plain characters alone pass.
  return /^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/.test(path) && !path.startsWith('/sign-') ? path : '/desk'
}
