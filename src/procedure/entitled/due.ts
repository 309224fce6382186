import type { Tx } from '#platform/act'
import { dayOf, type Instant } from '#platform/clock'
import type { Text } from '#platform/text'
import { asSystem } from '../../registry/index.ts'
import type { Dossier } from '../dossier.ts'
import { payeeFindings } from '../payment/payee.ts'
import { payeesOf } from '../payment/store/payee.ts'
import { accountsNamed } from '../store/listed.ts'

/** What is due to one, and what stands in the way of paying it; the list and the act judge by the same. */
export type DueOf = {
  readonly dossier: Dossier
  readonly fen: number
  readonly account: string | null
  readonly stops: readonly Text[]
}

export async function duesOf(tx: Tx, dossiers: readonly Dossier[], now: Instant): Promise<DueOf[]> {
  const named = await accountsNamed(
    tx,
    dossiers.map(({ id }) => id),
  )
  const accounts = new Map(named.map((row) => [row.dossier, row.account]))
  const wanted = dossiers.map(({ id, host }) => ({ id, payee: host, account: accounts.get(id) ?? null }))
  const facts = await asSystem(tx, () => payeesOf(tx, wanted, dayOf(now)))
  return dossiers.map((dossier) => {
    const fen = dossier.approved_fen ?? dossier.requested_fen ?? 0
    const findings = payeeFindings(facts.get(dossier.id)!).filter(({ weight }) => weight === 'stop')
    const nothing = fen > 0 ? [] : [{ zh: '没有确定金额', en: 'No amount is set' }]
    return {
      dossier,
      fen,
      account: accounts.get(dossier.id) ?? null,
      stops: [...nothing, ...findings.map(({ says }) => says)],
    }
  })
}
