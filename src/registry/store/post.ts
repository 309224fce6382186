import type { Day, Instant } from '#platform/clock'
import { all, first, one, run, sql, type Tx } from '#platform/db'
import type { Post } from '../post.ts'
import { asSystem } from './as-system.ts'

const posts = sql`
  select t.id, t.person, p.name as person_name, t.organisation, o.name as organisation_name, t.title, t.part_time,
    t.since, t.until, t.asked_at, t.due, t.confirmed_by, t.confirmed_at, t.refused_at, t.refuse_reason
  from registry.post t join registry.person p on p.id = t.person join registry.organisation o on o.id = t.organisation`
const thePost = { zh: '这条任职', en: 'such post' }

export type NewPost = Pick<
  Post,
  'id' | 'person' | 'organisation' | 'title' | 'part_time' | 'since' | 'asked_at' | 'due'
>

export const insertPost = (tx: Tx, post: NewPost) =>
  run(
    tx,
    sql`
    insert into registry.post (id, person, organisation, title, part_time, since, asked_at, due)
    values (${post.id}, ${post.person}, ${post.organisation}, ${post.title}, ${post.part_time}, ${post.since}, ${post.asked_at}, ${post.due})`,
  )

/** Locks the post, so that two administrators do not answer it twice. */
export async function lockPost(tx: Tx, id: string): Promise<Post> {
  await one(tx, sql`select id from registry.post where id = ${id} for update`, thePost)
  return one(tx, sql<Post>`${posts} where t.id = ${id}`, thePost)
}

export const confirmPostRow = (tx: Tx, id: string, by: string | null, at: Instant) =>
  run(tx, sql`update registry.post set confirmed_by = ${by}, confirmed_at = ${at} where id = ${id}`)

export const refusePostRow = (tx: Tx, id: string, by: string | null, at: Instant, reason: string) =>
  run(
    tx,
    sql`update registry.post set refused_by = ${by}, refused_at = ${at}, refuse_reason = ${reason} where id = ${id}`,
  )

export const endPostRow = (tx: Tx, id: string, until: Day) =>
  run(tx, sql`update registry.post set until = ${until} where id = ${id}`)

/** The post that is asked for or held there on that day, if any. */
export const openPost = (tx: Tx, person: string, organisation: string, day: Day): Promise<Post | null> =>
  first(
    tx,
    sql<Post>`${posts} where t.person = ${person} and t.organisation = ${organisation} and t.refused_at is null
    and (t.until is null or t.until >= ${day})`,
  )

export const postsOfPerson = (tx: Tx, person: string): Promise<Post[]> =>
  all(
    tx,
    sql<Post>`${posts} where t.person = ${person}
    or t.person in (select m.id from registry.person m where m.merged_into = ${person}) order by t.since desc, t.id`,
  )

export const postsOfOrganisation = (tx: Tx, organisation: string, limit: number): Promise<Post[]> =>
  all(
    tx,
    sql<Post>`${posts} where t.organisation = ${organisation}
    or t.organisation in (select m.id from registry.organisation m where m.merged_into = ${organisation})
    order by t.confirmed_at nulls first, t.asked_at desc, t.id limit ${limit}`,
  )

/**
 * Whether somebody works there on that day, as the organisation has confirmed; posts of rows that were merged into either
 * count. Asked with the platform's eyes, because a rule needs it whoever asks.
 */
export async function worksAt(tx: Tx, person: string, organisation: string, day: Day): Promise<boolean> {
  const post = await asSystem(tx, () =>
    first(
      tx,
      sql`
      select 1 from registry.post
      where (person = ${person} or person in (select m.id from registry.person m where m.merged_into = ${person}))
        and (organisation = ${organisation}
          or organisation in (select m.id from registry.organisation m where m.merged_into = ${organisation}))
        and confirmed_at is not null and since <= ${day} and (until is null or until >= ${day}) limit 1`,
    ),
  )
  return post !== null
}
