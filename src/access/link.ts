import { BlockList } from 'node:net'
import { refuse } from '#platform/refusal'

/**
 * Sign-in links let somebody try the demonstration's personas without passwords. They are closed unless the process that
 * runs a demonstration opens them, and even then they work only from the machine itself.
 */
export const openLinks = (setting: { readonly demonstration: boolean; readonly production: boolean }): void => {
  open = setting.demonstration && !setting.production
}
let open = false

export function checkLinksOpen(from: string | null): void {
  if (!open || (from !== null && !isLoopback(from))) refuse('access.links_closed')
}

const loopback = new BlockList()
loopback.addSubnet('127.0.0.0', 8)
loopback.addAddress('::1', 'ipv6')

export function isLoopback(address: string): boolean {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '')
  return loopback.check(plain, plain.includes(':') ? 'ipv6' : 'ipv4')
}
