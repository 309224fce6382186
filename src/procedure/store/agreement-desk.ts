import type { Day, Instant } from '#platform/clock'
import { all, first, run, sql, type Tx } from '#platform/db'
import type { Dossier } from '../dossier.ts'

/** The institution that holds the narrowest mandate for an act on a dossier, or nobody: then the bureau does it itself. */
export const entrustedWith = async (tx: Tx, act: string, dossier: Dossier, day: Day): Promise<string | null> =>
  (
    await first(
      tx,
      sql<{ institution: string }>`
  select e as institution from procedure.entrusted(${act}, ${dossier.programme}, ${dossier.round}, ${day}) e limit 1`,
    )
  )?.institution ?? null

export const holdBy = (tx: Tx, dossier: string, role: string, organisation: string | null) =>
  run(
    tx,
    sql`
  update procedure.dossier set holder_role = ${role}, holder_organisation = ${organisation}, version = version + 1 where id = ${dossier}`,
  )

/** Dossiers whose supplement was not answered in time, the oldest limit first. */
export const unanswered = (tx: Tx, now: Instant, limit: number): Promise<{ dossier: string }[]> =>
  all(
    tx,
    sql<{ dossier: string }>`
  select d.id as dossier from procedure.dossier d where d.ended_at is null and d.due_at < ${now}
    and exists (select 1 from procedure.programme_version v, jsonb_array_elements(v.definition->'stages') s
      where v.programme = d.programme and v.version = d.programme_version and s->>'key' = d.stage and s->>'kind' = 'supplement')
  order by d.due_at, d.id limit ${limit}`,
  )
