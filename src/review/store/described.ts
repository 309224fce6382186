import { all, ids, sql, type Tx } from '#platform/db'
import type { Described, Versed } from '../affinity/index.ts'

/** Dossiers as far as the asker sees them: fields, title and what was written in the form. */
export const describedDossiers = (tx: Tx, dossiers: readonly string[]): Promise<Described[]> =>
  all(tx, sql<Described>`select id, fields, text from review.described(${ids(dossiers)})`)

/** Everybody on the list with field codes of every scheme and the titles of their works. */
export const versedExperts = (tx: Tx): Promise<Versed[]> =>
  all(
    tx,
    sql<Versed>`
  select e.person,
    coalesce((select jsonb_agg(jsonb_build_object('scheme', 'discipline', 'code', f)) from unnest(e.fields) f), '[]')
      || coalesce((select jsonb_agg(jsonb_build_object('scheme', f.scheme, 'code', f.code)) from registry.person_field f where f.person = e.person), '[]') as fields,
    coalesce((select array_agg(a.title order by a.achieved_on desc) from registry.achievement_contributor c
      join registry.achievement a on a.id = c.achievement where c.person = e.person), '{}') as works
  from review.expert e where e.ended_at is null order by e.person limit 5000`,
  )
