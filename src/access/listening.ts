import type { Subject, Tx } from '#platform/act'
import type { Instant } from '#platform/clock'
import { listen } from '#platform/perform'
import { contactNames } from './opening.ts'
import { accountsOfPerson, giveBackAccounts, moveAccounts, replaceContactNames } from './store/account.ts'
import { endSessionsOf } from './store/session.ts'
import { endTokensOf } from './store/token.ts'

/** A new phone or e-mail leads to the account from the moment it is saved; the old one no longer does. */
listen('registry.save-personal', async ({ subjects }, tx) => {
  for (const { kind, id } of subjects) if (kind === 'person') await renew(tx, id)
})

async function renew(tx: Tx, person: string): Promise<void> {
  const names = await contactNames(tx, person)
  for (const account of await accountsOfPerson(tx, person))
    await replaceContactNames(tx, account.id, account.closed_at ? [] : names)
}

/** Accounts follow a merge and its undoing. Whoever was signed in under a row that went or came back signs in again. */
listen('registry.merge-people', async ({ subjects, at }, tx) => {
  const pair = pairOf(subjects, 'after')
  if (pair) await over(tx, pair.gone, await moveAccounts(tx, pair.gone, pair.kept), at)
})
listen('registry.undo-merge', async ({ subjects, at }, tx) => {
  const pair = pairOf(subjects, 'before')
  if (pair) await over(tx, pair.gone, await giveBackAccounts(tx, pair.gone, pair.kept), at)
})

async function over(tx: Tx, gone: string, accounts: readonly string[], at: Instant): Promise<void> {
  await endSessionsOf(tx, accounts, at)
  await endTokensOf(tx, gone, at)
}

function pairOf(subjects: readonly Subject[], side: 'before' | 'after'): { gone: string; kept: string } | null {
  for (const subject of subjects) {
    const kept = (subject[side] as { merged_into?: string | null } | undefined)?.merged_into
    if (subject.kind === 'person' && kept) return { gone: subject.id, kept }
  }
  return null
}
