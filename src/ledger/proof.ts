import type { Tx } from '#platform/act'
import { countOf, firstBroken, promises } from './store/proof.ts'

export type Fault = { readonly promise: string; readonly row: string; readonly says: string }
export type Proof = {
  readonly holds: boolean
  readonly accounts: number
  readonly transfers: number
  readonly fault: Fault | null
}

/** Proves every promise of the ledger from its rows; the first row that breaks one is named, or nothing when all hold. */
export async function firstFault(tx: Tx): Promise<Fault | null> {
  const found = await firstBroken(tx)
  return found && { promise: found.promise, row: found.id, says: `${promises[found.promise].says}: ${found.says}` }
}

export async function proof(tx: Tx): Promise<Proof> {
  const fault = await firstFault(tx)
  return { holds: fault === null, ...(await countOf(tx)), fault }
}
