import type { Programme } from '../procedure/index.ts'
import { afterSubsidy } from './after-subsidy/index.ts'
import { awardNomination } from './award-nomination/index.ts'
import { challengeBid, challengeCall } from './challenge-call/index.ts'
import { innovationVoucher } from './innovation-voucher/index.ts'
import { keyRd } from './key-rd/index.ts'

export { charter, charterSource, clauseOf, historyOf, officeOn } from './charter.ts'
export type { Clause, Owner } from './clause.ts'
export { readOwners } from './read-owners.ts'
export { setOwner } from './set-owner.ts'
export { type EnteredOwner, enteredOwners } from './store.ts'
export * from './work-permit-check/index.ts'

/**
 * The catalogue: the only list of what the platform can run. A programme that stands here is published when the platform
 * starts, unless the database holds the same definition already; everything else about it is in its own folder.
 */
export const catalogue: readonly Programme[] = [
  keyRd,
  awardNomination,
  afterSubsidy,
  innovationVoucher,
  challengeCall,
  challengeBid,
]
