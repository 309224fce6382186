import type { Actor } from '#platform/actor'
import type { Instant } from '#platform/clock'
import { all, ids, json, run, sql, type Tx } from '#platform/db'
import { asSystem } from '../../registry/index.ts'
import type { NewTask, Task, TaskCount, TaskFilter } from '../task.ts'

/** Puts tasks on desks, in one statement whatever their number. */
export async function openTasks(tx: Tx, tasks: readonly NewTask[]): Promise<void> {
  if (tasks.length === 0) return
  const rows = tasks.map(({ to, subject, ...task }) => ({
    ...task,
    person: 'person' in to ? to.person : null,
    role: 'role' in to ? to.role : null,
    organisation: 'role' in to ? (to.organisation ?? null) : null,
    subject_kind: subject.kind,
    subject: subject.id,
    subject_title: subject.title,
    subject_number: subject.number,
  }))
  await run(
    tx,
    sql`
    insert into desk.task (what, title, subject_kind, subject, subject_title, subject_number, person, role, organisation, programme, round, stage, opened_at, due_at)
    select what, title, subject_kind, subject, subject_title, subject_number, person, role, organisation, programme, round, stage, opened_at, due_at
    from jsonb_to_recordset(${json(rows)}) as t(what text, title jsonb, subject_kind text, subject uuid, subject_title text, subject_number text, person uuid,
      role text, organisation uuid, programme text, round uuid, stage text, opened_at timestamptz, due_at timestamptz)`,
  )
}

export const openTask = (tx: Tx, task: NewTask): Promise<void> => openTasks(tx, [task])

/**
 * Clears the desks of everything open about these subjects (of one kind of task, or for one person only, where given). The
 * desks of others are out of the actor's sight, so the platform itself looks: whoever moved it, nobody is left with it.
 */
export const finishTasks = (
  tx: Tx,
  which: {
    readonly kind: string
    readonly ids: readonly string[]
    readonly what?: string
    readonly person?: string
    readonly by: Actor
    readonly at: Instant
  },
) =>
  asSystem(tx, () =>
    run(
      tx,
      sql`
  update desk.task set done_at = ${which.at}, done_by = ${which.by.person}
  where done_at is null and subject = any(${ids(which.ids)}) and subject_kind = ${which.kind}
    and (${which.what ?? null}::text is null or what = ${which.what ?? null}) and (${which.person ?? null}::uuid is null or person = ${which.person ?? null}::uuid)`,
    ),
  )

/** The tasks one may do in one's present role, oldest limit first; row-level security says whose they are. */
export const tasksOf = (tx: Tx, actor: Actor, filter: TaskFilter): Promise<Task[]> =>
  all(
    tx,
    sql<Task>`
  select id, what, title, subject_kind, subject, subject_title, subject_number, person, role, round, stage, opened_at, due_at, done_at,
    (person is not null and person <> ${actor.person}) as deputy
  from desk.task
  where ${filter.done ? sql`done_by = ${actor.person}` : sql`done_at is null`} and (not ${filter.late} or due_at < ${filter.now})
    and ${mine(actor)}
    and (${filter.search}::text is null or strpos(lower(subject_title || ' ' || coalesce(subject_number, '')), lower(${filter.search})) > 0)
    and (${filter.after}::bigint is null or id < ${filter.after})
  order by id desc limit ${filter.limit}`,
  )

export const countTasks = async (tx: Tx, actor: Actor, now: Instant): Promise<TaskCount> =>
  (
    await all(
      tx,
      sql<TaskCount>`
  select count(*) as open, count(*) filter (where due_at < ${now}) as late, count(*) filter (where due_at between ${now} and ${now}::timestamptz + interval '3 days') as soon
  from desk.task where done_at is null and ${mine(actor)}`,
    )
  )[0]!

function mine(actor: Actor) {
  const { role, organisation } = actor.standing
  const standsFor = sql`array(select ${actor.person}::uuid union all
    select d.person from desk.deputy d where d.deputy = ${actor.person} and d.ended_at is null and current_date between d.since and d.until)`
  return sql`(person = any(${standsFor}) or (role = ${role} and (organisation is null or organisation = ${organisation})))`
}
