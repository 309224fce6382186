import { all, sql, type Tx } from '#platform/db'
import type { Tabled } from '../table.ts'

/** Every filed dossier of a round with its answers, or those of one stage or end, by number. */
export const tabled = (tx: Tx, round: string, stage: string | null): Promise<Tabled[]> =>
  all(
    tx,
    sql<Tabled>`
  select d.number, d.title, d.host_name, d.lead_name, d.stage,
    coalesce((select jsonb_object_agg(a.key, a.value) from procedure.section s cross join lateral jsonb_each(s.answers) a where s.dossier = d.id), '{}') as answers
  from procedure.dossier d
  where d.round = ${round} and d.submitted_at is not null and (${stage}::text is null or d.stage = ${stage}) order by d.number, d.id limit 5000`,
  )
