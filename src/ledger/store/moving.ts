import type { Deed } from '#platform/act'
import { system } from '#platform/actor'
import { all, first, ids, json, speakAs, sql, type Tx } from '#platform/db'
import { Refusal } from '#platform/refusal'
import { type Account, limitOf, type Opening } from '../account.ts'
import { fenText } from '../transfer.ts'

/** What the database is asked to move; the names are those that ledger.transfer_all reads. */
export type Movement = {
  readonly id: string
  readonly kind: 'posted' | 'reserved' | 'post' | 'void' | 'expire'
  readonly purpose?: string
  readonly debit?: string
  readonly credit?: string
  readonly amount?: number | undefined
  readonly keep?: boolean | undefined
  readonly reservation?: string
  readonly reverses?: string
  readonly due?: Date | null | undefined
  readonly dossier?: string | null | undefined
  readonly about?: string | null | undefined
  readonly document?: string | null | undefined
  readonly note?: string | null | undefined
  /** Its own chain of one: the transfers of a batch that have nothing to do with each other. */
  readonly single?: boolean
}

export async function transferAll({ tx, now, actor }: Deed, movements: readonly Movement[]): Promise<number> {
  if (movements.length === 0) return 0
  const [only] = movements
  if (movements.length === 1 && only!.kind === 'posted' && !only!.reverses) {
    const fresh = await transferOne({ tx, now, actor }, only!)
    if (fresh !== null) return fresh
  }
  const row = await told(
    first<{ fresh: number }>(tx, sql`select ledger.transfer_all(${json(movements)}, ${now}, ${actor.name}) as fresh`),
  )
  return row!.fresh
}

/** The short way for one posted transfer; null when there is something about it that the long way knows how to answer. */
async function transferOne(
  { tx, now, actor }: Pick<Deed, 'tx' | 'now' | 'actor'>,
  one: Movement,
): Promise<number | null> {
  const row = await told(
    first<{ fresh: number | null }>(
      tx,
      sql`select ledger.transfer_one(${one.id}, ${one.purpose}, ${one.debit}, ${one.credit}, ${one.amount}, ${one.dossier ?? null},
        ${one.about ?? null}, ${one.document ?? null}, ${one.note ?? null}, ${now}, ${actor.name}) as fresh`,
    ),
  )
  return row!.fresh
}

export const openAccounts = ({ tx, now }: Deed, openings: readonly Opening[]): Promise<unknown> =>
  told(
    first(
      tx,
      sql`select ledger.open_accounts(${json(openings.map((one) => ({ ...one, limited: limitOf(one.kind) })))}, ${now})`,
    ),
  )

export const lockAccounts = (tx: Tx, wanted: readonly string[]): Promise<Account[]> =>
  all(tx, sql<Account>`select * from ledger.lock_accounts(${ids(wanted)})`)

export const closeYearNow = ({ tx, now, actor }: Deed, year: number, document: string): Promise<unknown> =>
  told(first(tx, sql`select ledger.close_year(${year}, ${now}, ${actor.name}, ${document})`))

/** What the database refuses by a code of ours is a refusal here, with its facts. */
async function told<T>(asked: Promise<T>): Promise<T> {
  try {
    return await asked
  } catch (error) {
    const { code, message, detail } = error as { code?: string; message: string; detail?: string }
    if (code !== 'ZK001') throw error
    throw new Refusal(message, detail ? said(JSON.parse(detail)) : {})
  }
}

/** Amounts as a person reads them, beside the numbers. */
function said(facts: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const amounts = Object.entries(facts).filter(([name]) => name.endsWith('_fen'))
  return { ...facts, ...Object.fromEntries(amounts.map(([name, fen]) => [name.slice(0, -4), fenText(Number(fen))])) }
}

/** A release follows from something else, whoever did that: an applicant who gives up moves no money and frees it all the same. */
export async function asPlatform<T>({ tx, actor }: Deed, work: () => Promise<T>): Promise<T> {
  await speakAs(tx, system())
  const answer = await work()
  await speakAs(tx, actor)
  return answer
}
