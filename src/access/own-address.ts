import { refuse } from '#platform/refusal'

/** The address that people sign in at; passkeys are bound to it, and a provider sends people back to it. */
export const openDoors = (setting: { readonly origin: string | null; readonly production: boolean }): void => {
  address = setting.origin ? new URL(setting.origin).origin : null
  atHome = !setting.production
}
let address: string | null = null
let atHome = false

/** Whether a browser that says it is at `origin` is at our own address; on a developer's machine any port is. */
export function isOwnOrigin(origin: string): boolean {
  if (address) return origin === address
  return atHome && URL.canParse(origin) && new URL(origin).hostname === 'localhost'
}

/** The name that passkeys are bound to: they work at this host and at no other. */
export const ownHost = (): string => (address ? new URL(address).hostname : 'localhost')

/** Our own address where one is set; a provider can send people nowhere else. */
export const ownOrigin = (): string => address ?? refuse('access.provider_closed')
