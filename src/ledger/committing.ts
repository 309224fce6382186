import type { Deed } from '#platform/act'
import { idFrom } from '#platform/ids'
import { refuse } from '#platform/refusal'
import { accountOf, leftOf } from './account.ts'
import { postTransfers } from './moving.ts'
import { dossierAccounts } from './store/account.ts'
import { hasFiscalQuota, quotasFor } from './store/funds.ts'
import { asPlatform, lockAccounts, openAccounts } from './store/moving.ts'
import { fenText, type Transfer } from './transfer.ts'

export type Award = { readonly dossier: string; readonly amountFen: number }
export type Commitment = {
  readonly decision: string
  readonly programme: string
  readonly round: string
  readonly document?: string | null
  readonly note?: string | null
  readonly awards: readonly Award[]
}
/** `registered` is false where no quota of public money was ever registered for the programme: then nothing was checked. */
export type Committed = { readonly registered: boolean; readonly committed_fen: number }

/**
 * A decision commits money of the quotas of its round and programme, and never more than they have: of two that decide at
 * once the second waits, and is told what the first has left. Where no quota was ever registered nothing is checked.
 */
export async function commitDecision(deed: Deed, given: Commitment): Promise<Committed> {
  const { tx } = deed
  const awards = given.awards.filter(({ amountFen }) => amountFen > 0)
  const wanted = awards.reduce((sum, one) => sum + one.amountFen, 0)
  if (!(await hasFiscalQuota(tx, given.programme))) return { registered: false, committed_fen: 0 }
  if (wanted === 0) return { registered: true, committed_fen: 0 }
  const quotas = (await quotasFor(tx, given.programme, given.round)).filter(({ closed }) => !closed)
  // Opened before anything is locked: an account that somebody else opened meanwhile would otherwise be locked out of order.
  const theirs = awards.flatMap(({ dossier }) =>
    quotas.map(({ id: quota, year, title }) => {
      const id = accountOf.dossier(dossier, quota)
      return { id, kind: 'dossier' as const, year, title, programme: given.programme, quota, dossier }
    }),
  )
  if (theirs.length > 0) await openAccounts(deed, theirs)
  const locked = await lockAccounts(tx, [...quotas.map(({ account }) => account), ...theirs.map(({ id }) => id)])
  const left = new Map(locked.map((account) => [account.id, leftOf(account)]))
  const free = quotas.reduce((sum, quota) => sum + (left.get(quota.account) ?? 0), 0)
  if (wanted > free)
    refuse('ledger.quota_exceeded', {
      wanted_fen: wanted,
      left_fen: free,
      wanted: fenText(wanted),
      left: fenText(free),
    })

  const transfers: Transfer[] = []
  for (const { dossier, amountFen } of awards) {
    let open = amountFen
    for (const { id: quota, account } of quotas) {
      const part = Math.min(open, left.get(account) ?? 0)
      if (part <= 0) continue
      left.set(account, left.get(account)! - part)
      open -= part
      transfers.push({
        id: idFrom('ledger commitment', given.decision, dossier, quota),
        purpose: 'commit',
        debit: account,
        credit: accountOf.dossier(dossier, quota),
        amountFen: part,
        dossier,
        about: given.decision,
        document: given.document,
        note: given.note,
      })
    }
  }
  await postTransfers(deed, transfers)
  return { registered: true, committed_fen: wanted }
}

/** What was committed to a dossier and is neither paid nor on its way goes back to its quotas: it lapsed, was ended or revoked. */
export async function releaseDossier(
  deed: Deed,
  given: { readonly dossier: string; readonly reason: string | null; readonly document?: string | null },
): Promise<number> {
  return asPlatform(deed, async () => {
    const accounts = (await dossierAccounts(deed.tx, given.dossier)).filter(({ closed_at }) => !closed_at)
    if (accounts.length === 0) return 0
    const ids = accounts.flatMap(({ id, quota }) => [id, accountOf.quota(quota!)])
    const locked = (await lockAccounts(deed.tx, ids)).filter((one) => one.kind === 'dossier' && leftOf(one) > 0)
    const transfers = locked.map(
      (account): Transfer => ({
        id: idFrom('ledger release', account.id, String(account.entries)),
        purpose: 'release',
        debit: account.id,
        credit: accountOf.quota(account.quota!),
        amountFen: leftOf(account),
        dossier: given.dossier,
        document: given.document,
        note: given.reason,
      }),
    )
    await postTransfers(deed, transfers)
    return transfers.reduce((sum, one) => sum + one.amountFen, 0)
  })
}
