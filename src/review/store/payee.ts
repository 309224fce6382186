import type { Instant } from '#platform/clock'
import { all, first, ids, run, sql, type Tx } from '#platform/db'

export type Payee = { readonly person: string; readonly bank: string; readonly mask: string; readonly sealed: Buffer }

export const payeeOf = (tx: Tx, person: string): Promise<Payee | null> =>
  first(tx, sql<Payee>`select person, bank, mask, sealed from review.payee where person = ${person}`)
export const payeesOf = (tx: Tx, people: readonly string[]): Promise<Payee[]> =>
  all(tx, sql<Payee>`select person, bank, mask, sealed from review.payee where person = any(${ids(people)})`)
export const keepPayee = (tx: Tx, { person, bank, mask, sealed }: Payee, at: Instant) =>
  run(
    tx,
    sql`insert into review.payee (person, bank, mask, sealed, saved_at) values (${person}, ${bank}, ${mask}, ${sealed}, ${at})
    on conflict (person) do update set bank = excluded.bank, mask = excluded.mask, sealed = excluded.sealed, saved_at = excluded.saved_at`,
  )
