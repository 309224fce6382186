import type { Day } from '#platform/clock'
import { all, ids, sql, type Tx } from '#platform/db'
import { asSystem, barsAmong } from '../../registry/index.ts'
import type {
  AvoidFact,
  CompetingFact,
  Facts,
  PostFact,
  RecommendedFact,
  StaffFact,
  WorkFact,
} from '../conflict/facts.ts'
import type { Relation } from '../conflict/relation.ts'

type Judged = { readonly dossier: string; readonly people: readonly string[] }

/** What is known of these people and dossiers; read with the platform's eyes, since a rule must hold for who may not browse. */
export async function conflictFacts(
  tx: Tx,
  people: readonly string[],
  judged: readonly Judged[],
  day: Day,
): Promise<Facts> {
  const [mine, theirs] = [ids(people), ids([...new Set(judged.flatMap((one) => one.people))])]
  const dossiers = ids(judged.map((one) => one.dossier))
  const bars = await barsAmong(
    tx,
    people.map((id) => ({ kind: 'person', id })),
    'reviewer',
    day,
  )
  return asSystem(tx, async () => ({
    posts: await all(
      tx,
      sql<PostFact>`select t.person, t.organisation, o.name as organisation_name, t.part_time, t.since, t.until
      from registry.post t join registry.organisation o on o.id = t.organisation
      where t.person = any(${mine}) and t.refused_at is null order by t.part_time, t.since desc`,
    ),
    relations: await all(
      tx,
      sql<Relation>`select * from review.relation r
      where r.ended_at is null and (r.person = any(${mine}) or (r.person = any(${theirs}) and r.other_person = any(${mine})))
      order by r.declared_at, r.id`,
    ),
    works: await all(
      tx,
      sql<WorkFact>`select one.person, other.person as other, a.kind, a.title, a.achieved_on as last
      from registry.achievement_contributor one
        join registry.achievement_contributor other on other.achievement = one.achievement and other.person = any(${theirs})
        join registry.achievement a on a.id = one.achievement
      where one.person = any(${mine}) and other.person <> one.person
      union all select p.person, p.other, 'project', p.title, p.last_day from review.projects_together(${mine}, ${theirs}) p
        where p.dossier <> all(${dossiers})
      order by 5 desc nulls first, 4`,
    ),
    competing: await all(
      tx,
      sql<CompetingFact>`select person, dossier, title from review.competing(${mine}, ${dossiers})`,
    ),
    recommended: await all(tx, sql<RecommendedFact>`select * from review.recommended(${dossiers})`),
    avoided: await all(
      tx,
      sql<AvoidFact>`select dossier, name, organisation_name, reason from review.avoidance where dossier = any(${dossiers})`,
    ),
    staff: await all(
      tx,
      sql<StaffFact>`select distinct g.person, g.role from registry.role_grant g
      where g.person = any(${mine}) and g.role in ('officer', 'leader', 'finance', 'supervisor', 'institution') and g.ended_at is null
        and g.since <= ${day} and (g.until is null or g.until >= ${day})`,
    ),
    sanctions: bars.map((bar) => ({ person: bar.subject, decision: bar.decision, until: bar.until })),
    names: new Map(
      (
        await all(
          tx,
          sql<{
            id: string
            name: string
          }>`select id, name from registry.person where id = any(${mine}) or id = any(${theirs})`,
        )
      ).map(({ id, name }) => [id, name]),
    ),
  }))
}
