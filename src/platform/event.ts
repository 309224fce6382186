import type { Subject, Via } from './act.ts'
import type { Actor } from './actor.ts'
import type { Instant } from './clock.ts'
import { all, json, run, sql, type Tx } from './db.ts'

/** What was done, by whom, on whose behalf, when, from where, and to what: the record of one act. */
export type Happening = {
  readonly act: string
  readonly actor: Actor
  readonly at: Instant
  readonly via: Via
  readonly from: string | null
  readonly key: string
  readonly onBehalfOf: string | null
  readonly subjects: readonly Subject[]
}

/** The record commits with the deed: one event and a row for each subject, in one statement. */
export async function writeEvent(tx: Tx, happening: Happening): Promise<void> {
  const { actor } = happening
  const subjects = happening.subjects.map((subject) => ({
    kind: subject.kind,
    id: subject.id,
    stage: subject.stage ?? null,
    before: subject.before ?? null,
    after: subject.after ?? null,
  }))
  await run(
    tx,
    sql`
    with numbered as (select nextval('platform.event_id_seq') as id), written as (
      insert into platform.event (id, act, at, person, person_name, role, organisation, on_behalf_of, via, came_from, key)
      overriding system value
      select numbered.id, ${happening.act}, ${happening.at}, ${actor.person}, ${actor.name}, ${actor.standing.role}, ${actor.standing.organisation},
        ${happening.onBehalfOf}, ${happening.via}, ${happening.from}, ${happening.key}
      from numbered)
    insert into platform.event_subject (event, kind, subject, stage, before, after)
    select numbered.id, s.kind, s.id, s.stage, nullif(s.before, 'null'::jsonb), nullif(s.after, 'null'::jsonb)
    from numbered, jsonb_to_recordset(${json(subjects)}) as s(kind text, id uuid, stage text, before jsonb, after jsonb)`,
  )
}

export type TimelineEntry = {
  readonly event: number
  readonly act: string
  readonly at: Instant
  readonly person: string | null
  readonly person_name: string
  readonly role: string
  readonly organisation: string | null
  readonly on_behalf_of: string | null
  readonly via: Via
  readonly stage: string | null
  readonly before: unknown
  readonly after: unknown
}

/** The timeline (办理记录) of one subject, newest first, by key paging. */
export const timeline = (
  tx: Tx,
  kind: string,
  subject: string,
  before: number | null = null,
  limit = 100,
): Promise<TimelineEntry[]> =>
  all(
    tx,
    sql<TimelineEntry>`
    select e.id as event, e.act, e.at, e.person, e.person_name, e.role, e.organisation, e.on_behalf_of, e.via, s.stage, s.before, s.after
    from platform.event_subject s join platform.event e on e.id = s.event
    where s.kind = ${kind} and s.subject = ${subject} and s.event < ${before ?? Number.MAX_SAFE_INTEGER}
    order by s.event desc limit ${limit}`,
  )
