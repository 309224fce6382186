import { all, sql, type Tx } from '#platform/db'
import type { LookAlike } from '../merge.ts'

/**
 * People who may be one: the same phone or e-mail, or the same name with the same day of birth or organisation. Two
 * different document numbers speak louder than all of that, so such a pair is not offered.
 */
export const peopleAlike = (tx: Tx, limit: number): Promise<LookAlike[]> =>
  all(
    tx,
    sql<LookAlike>`
    with clue as (
      select a.person as one, b.person as other, 'phone' as evidence from registry.person_private a
        join registry.person_private b on b.phone_mark = a.phone_mark and a.person < b.person
      union select a.person, b.person, 'email' from registry.person_private a
        join registry.person_private b on b.email_mark = a.email_mark and a.person < b.person
      union select a.id, b.id, 'birth' from registry.person a
        join registry.person b on b.name_key = a.name_key and a.id < b.id
        join registry.person_private x on x.person = a.id join registry.person_private y on y.person = b.id and y.birth = x.birth
      union select a.id, b.id, 'organisation' from registry.person a
        join registry.person b on b.name_key = a.name_key and a.id < b.id
        join registry.post x on x.person = a.id join registry.post y on y.person = b.id and y.organisation = x.organisation)
    select c.one, p.name as one_name, c.other, q.name as other_name,
      array_agg(c.evidence order by c.evidence) || case when p.name_key = q.name_key then array['name'] else array[]::text[] end as evidence
    from clue c join registry.person p on p.id = c.one join registry.person q on q.id = c.other
    where p.merged_into is null and q.merged_into is null
      and not exists (select 1 from registry.told_apart t where t.one = c.one and t.other = c.other)
      and not exists (select 1 from registry.person_private x join registry.person_private y on y.person = c.other
        where x.person = c.one and x.number_mark <> y.number_mark)
    group by c.one, c.other, p.name, q.name, p.name_key, q.name_key order by count(*) desc, p.name, c.one limit ${limit}`,
  )

/** Organisations that may be one: the same name, or a present name that another bore before. */
export const organisationsAlike = (tx: Tx, limit: number): Promise<LookAlike[]> =>
  all(
    tx,
    sql<LookAlike>`
    with clue as (
      select a.id as one, b.id as other, 'name' as evidence from registry.organisation a
        join registry.organisation b on b.name_key = a.name_key and a.id < b.id
      union select least(a.id, n.organisation), greatest(a.id, n.organisation), 'former-name' from registry.organisation a
        join registry.organisation_name n on n.name = a.name and n.organisation <> a.id and n.until is not null)
    select c.one, p.name as one_name, c.other, q.name as other_name, array_agg(c.evidence order by c.evidence) as evidence
    from clue c join registry.organisation p on p.id = c.one join registry.organisation q on q.id = c.other
    where p.merged_into is null and q.merged_into is null
      and not exists (select 1 from registry.told_apart t where t.one = c.one and t.other = c.other)
    group by c.one, c.other, p.name, q.name order by count(*) desc, p.name, c.one limit ${limit}`,
  )
