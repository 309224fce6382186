import { all, json, run, sql, type Tx } from '#platform/db'
import type { Achievement } from '../achievement.ts'
import { orRefuse } from './unique.ts'

export async function insertAchievement(tx: Tx, made: Achievement): Promise<void> {
  const contributors = made.contributors.map((contributor, at) => ({ ...contributor, position: at + 1 }))
  await orRefuse(
    run(
      tx,
      sql`
      with made as (
        insert into registry.achievement (id, kind, title, number, achieved_on, level, source, claimed_by, claimed_at)
        values (${made.id}, ${made.kind}, ${made.title}, ${made.number}, ${made.achieved_on}, ${made.level}, ${made.source},
          ${made.claimed_by}, ${made.claimed_at}) returning id)
      insert into registry.achievement_contributor (achievement, position, name, person, organisation)
      select made.id, c.position, c.name, c.person, c.organisation
      from made, jsonb_to_recordset(${json(contributors)}) as c(position int, name text, person uuid, organisation uuid)`,
    ),
    { achievement_number_unique: 'registry.achievement_claimed', achievement_pk: 'registry.achievement_claimed' },
  )
}

export type AchievementFilter = { readonly person?: string; readonly organisation?: string; readonly after?: string }
/** Newest first, from the last row of the page before; of one person, of one organisation, or all. */
export const listAchievementRows = (tx: Tx, filter: AchievementFilter, limit: number): Promise<Achievement[]> =>
  all(
    tx,
    sql<Achievement>`
    select a.id, a.kind, a.title, a.number, a.achieved_on, a.level, a.source, a.claimed_by, a.claimed_at, (
      select coalesce(jsonb_agg(jsonb_build_object('name', c.name, 'person', c.person, 'organisation', c.organisation) order by c.position), '[]')
      from registry.achievement_contributor c where c.achievement = a.id) as contributors
    from registry.achievement a
    where true
      ${
        filter.person
          ? sql`and a.id in (
        select c.id from registry.achievement c where c.claimed_by = ${filter.person}
        union select c.achievement from registry.achievement_contributor c where c.person = ${filter.person})`
          : sql``
      }
      ${filter.after ? sql`and (a.achieved_on, a.id) < (select b.achieved_on, b.id from registry.achievement b where b.id = ${filter.after})` : sql``}
      ${filter.organisation ? sql`and a.id in (select achievement from registry.achievement_contributor where organisation = ${filter.organisation})` : sql``}
    order by a.achieved_on desc, a.id desc limit ${limit}`,
  )
