/** Where somebody goes on after signing in: only an address of this site is gone to, whatever the link said. */
export function landing(to: string | undefined): string {
  const path = (to ?? '').replace(/^\/en(?=\/|\?|$)/, '') || '/desk'
  return /^\/(?![/\\])[^\r\n]*$/.test(path) && !path.startsWith('/sign-') ? path : '/desk'
}
