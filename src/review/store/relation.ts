import type { Instant } from '#platform/clock'
import { all, run, sql, type Tx } from '#platform/db'
import { asSystem } from '../../registry/index.ts'
import type { Relation } from '../conflict/relation.ts'

type New = Omit<Relation, 'organisation_name' | 'ended_at' | 'end_reason'>

export const insertRelation = (tx: Tx, made: New) =>
  run(
    tx,
    sql`insert into review.relation (id, person, kind, other_name, other_person, organisation, organisation_name, about, since, until, declared_at)
    values (${made.id}, ${made.person}, ${made.kind}, ${made.other_name}, ${made.other_person}, ${made.organisation},
      (select name from registry.organisation where id = ${made.organisation}), ${made.about}, ${made.since}, ${made.until}, ${made.declared_at})`,
  )

/** One's own declarations, newest first, by key. */
export const relationsOf = (tx: Tx, person: string, after: string | null, limit: number): Promise<Relation[]> =>
  all(
    tx,
    sql<Relation>`select * from review.relation r where r.person = ${person}
      ${after ? sql`and (r.declared_at, r.id) < (select a.declared_at, a.id from review.relation a where a.id = ${after})` : sql``}
    order by r.declared_at desc, r.id desc limit ${limit}`,
  )

export const endRelationRow = (tx: Tx, id: string, person: string, reason: string, at: Instant): Promise<number> =>
  run(
    tx,
    sql`update review.relation set ended_at = ${at}, end_reason = ${reason} where id = ${id} and person = ${person} and ended_at is null`,
  )

/** The one person of the registry who bears the name and works or worked there; null where there is none, or are several. */
export async function soleNamed(tx: Tx, name: string, organisation: string): Promise<string | null> {
  const found = await asSystem(tx, () =>
    all(
      tx,
      sql<{ id: string }>`select distinct p.id from registry.person p join registry.post t on t.person = p.id
      where p.name = ${name} and p.merged_into is null and t.organisation = ${organisation} and t.refused_at is null limit 2`,
    ),
  )
  return found.length === 1 ? found[0]!.id : null
}
