import type { Instant } from '#platform/clock'
import { all, ids, sql, type Tx } from '#platform/db'
import type { Dossier } from '../dossier.ts'
import type { Counted } from '../limit.ts'

/** What counts against the people and units of a dossier; a title only where the asker may read that dossier anyway. */
export const countedAgainst = (
  tx: Tx,
  dossier: string,
  kinds: readonly string[],
  approving: readonly string[],
  at: Instant,
): Promise<Counted[]> =>
  all(
    tx,
    sql<Counted>`
    select c.*, d.title from procedure.counted_against(${dossier}, ${kinds as string[]}::text[], ${ids(approving)}, ${at}) c
      left join procedure.dossier d on d.id = c.dossier
    order by c.subject_name, c.number nulls last, c.dossier`,
  )

/** Against whom a dossier counts, for the kinds of subject that a programme limits. */
export async function subjectsOf(tx: Tx, dossier: Dossier, kinds: readonly string[]): Promise<string[]> {
  const members = kinds.includes('member')
    ? await all(
        tx,
        sql<{ person: string }>`
        select person from procedure.member where dossier = ${dossier.id} and person is not null and removed_at is null`,
      )
    : []
  return [
    ...(kinds.includes('lead') || kinds.includes('member') ? [dossier.lead] : []),
    ...members.map(({ person }) => person),
    ...(kinds.includes('host') ? [dossier.host] : []),
    ...(kinds.includes('recommender') && dossier.recommender ? [dossier.recommender] : []),
  ]
}
