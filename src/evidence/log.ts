import { cipherName, keyFor } from '../registry/index.ts'
import { withNational } from './national.ts'
import { type Signer, signerOf } from './note.ts'

/**
 * The origin of the log: its address without the scheme, which every checkpoint begins with and which names its key. It
 * comes from the address of the platform; without one, as on a developer's machine, it says so.
 */
export function openLog({ origin }: { readonly origin: string | null }): void {
  name = origin && URL.canParse(origin) ? `${new URL(origin).host}/log` : nowhere
}

/** Signs for the log. The key comes from the process's secret by way of the vault and rests nowhere. */
export const signer = (): Signer => {
  const usual = signerUnder(name)
  return cipherName() === 'national' ? withNational(usual, keyFor('transparency log: SM2')) : usual
}

/** The same key under another name, as the heads carry it that were signed before the platform moved to a new address. */
export const signerUnder = (origin: string): Signer => signerOf(origin, keyFor('transparency log: Ed25519'))

const nowhere = 'zhuke.localhost/log'
let name = nowhere
