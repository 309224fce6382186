import { BlockList, isIP } from 'node:net'
import { refuse } from '#platform/refusal'
import { beside } from '../registry/index.ts'

/** Whether an address lies in one of the networks; with no network named, every address does. */
export function within(networks: readonly string[], address: string | null): boolean {
  if (networks.length === 0) return true
  if (!address) return false
  const list = new BlockList()
  for (const network of networks) add(list, network)
  const plain = unmapped(address)
  return list.check(plain, plain.includes(':') ? 'ipv6' : 'ipv4')
}

/** Refuses what is no network, and a list that would lock out the very administrator who sets it. */
export function checkAddresses(networks: readonly string[], from: string | null): void {
  for (const network of networks)
    if (!isNetwork(network))
      beside('administrator_addresses', () => refuse('access.address_form', { address: network }))
  if (from !== null && !within(networks, from)) refuse('access.address_locks_out', { address: unmapped(from) })
}

function isNetwork(text: string): boolean {
  const [address = '', bits, more] = text.split('/')
  const family = isIP(address)
  if (family === 0 || more !== undefined) return false
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128))
}

function add(list: BlockList, network: string): void {
  const [address = '', bits] = network.split('/')
  const family = address.includes(':') ? 'ipv6' : 'ipv4'
  if (bits === undefined) list.addAddress(address, family)
  else list.addSubnet(address, Number(bits), family)
}

const unmapped = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/i, '')
