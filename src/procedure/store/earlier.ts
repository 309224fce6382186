import type { Instant } from '#platform/clock'
import { all, sql, type Tx } from '#platform/db'
import type { Text } from '#platform/text'

export type Earlier = {
  readonly id: string
  readonly number: string | null
  readonly title: string
  readonly programme: string
  readonly round_title: Text
  readonly year: number
  readonly stage: string
  readonly begun_at: Instant
  readonly submitted_at: Instant | null
}

/** Dossiers that somebody leads, or writes as a co-applicant who agreed; the same programme first, then the newest. */
export const earlierOf = (tx: Tx, person: string, programme: string, but: string | null): Promise<Earlier[]> =>
  all(
    tx,
    sql<Earlier>`
  with mine as (
    select d.id from procedure.dossier d where d.lead = ${person}
    union select m.dossier from procedure.member m where m.person = ${person} and m.part = 'co-applicant' and m.consents and m.removed_at is null)
  select d.id, d.number, d.title, d.programme, r.title as round_title, r.year, d.stage, d.begun_at, d.submitted_at
  from mine join procedure.dossier d on d.id = mine.id join procedure.round r on r.id = d.round
  where d.id is distinct from ${but}::uuid and exists (select 1 from procedure.section s where s.dossier = d.id)
  order by (d.programme = ${programme}) desc, d.begun_at desc, d.id limit 50`,
  )

/** How many projects of a leader and of a host run past their end without acceptance; the platform counts, only numbers leave. */
export async function overdueOf(
  tx: Tx,
  lead: string,
  host: string,
  at: Instant,
): Promise<{ leads: number; carries: number }> {
  const [row] = await all(
    tx,
    sql<{ leads: number; carries: number }>`select leads, carries from procedure.overdue_of(${lead}, ${host}, ${at})`,
  )
  return row ?? { leads: 0, carries: 0 }
}
