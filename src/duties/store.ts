import type { Instant } from '#platform/clock'
import { all, json, run, sql, type Tx } from '#platform/db'
import type { Owner } from './clause.ts'

export type EnteredOwner = Owner & { readonly duty: string }

/** What administrators have entered, for every duty, in order of time. */
export const enteredOwners = (tx: Tx): Promise<EnteredOwner[]> =>
  all(
    tx,
    sql<EnteredOwner>`
  select duty, office as value, since as "from", null as "to", document, note, 'known' as certainty from duties.owner order by duty, since`,
  )

/** A later word on the same day replaces the earlier one; the record of the act keeps both. */
export const insertOwner = (
  tx: Tx,
  duty: string,
  owner: Pick<Owner, 'value' | 'from' | 'document'>,
  by: string | null,
  at: Instant,
) =>
  run(
    tx,
    sql`
  insert into duties.owner (duty, since, office, document, set_by, set_at)
  values (${duty}, ${owner.from}, ${json(owner.value)}, ${owner.document}, ${by}, ${at})
  on conflict (duty, since) do update set office = excluded.office, document = excluded.document, set_by = excluded.set_by, set_at = excluded.set_at`,
  )
