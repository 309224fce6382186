import { addDays, type Day, dayOf, type Instant } from '#platform/clock'
import { all, first, one, run, sql, type Tx } from '#platform/db'
import type { Founding } from '../founding.ts'
import { orRefuse } from './unique.ts'

const foundings = sql`
  select f.id, f.organisation, o.name as organisation_name, o.uscc, f.founder, p.name as founder_name, f.post, f.asked_at, f.due,
    f.decided_at, f.outcome, f.reason
  from registry.founding f join registry.organisation o on o.id = f.organisation join registry.person p on p.id = f.founder`
const theFounding = { zh: '这项单位登记申请', en: 'such founding' }

export const insertFounding = (
  tx: Tx,
  made: Pick<Founding, 'id' | 'organisation' | 'founder' | 'post' | 'asked_at' | 'due'>,
) =>
  orRefuse(
    run(
      tx,
      sql`
      insert into registry.founding (id, organisation, founder, post, asked_at, due)
      values (${made.id}, ${made.organisation}, ${made.founder}, ${made.post}, ${made.asked_at}, ${made.due})`,
    ),
    { founding_one_open: 'registry.organisation_exists' },
    { name: '' },
  )

export async function lockFounding(tx: Tx, id: string): Promise<Founding> {
  await one(tx, sql`select id from registry.founding where id = ${id} for update`, theFounding)
  return one(tx, sql<Founding>`${foundings} where f.id = ${id}`, theFounding)
}

export const decideFounding = (
  tx: Tx,
  id: string,
  outcome: 'confirmed' | 'refused',
  by: string | null,
  at: Instant,
  reason: string | null,
) =>
  run(
    tx,
    sql`
    update registry.founding set outcome = ${outcome}, decided_by = ${by}, decided_at = ${at}, reason = ${reason} where id = ${id}`,
  )

/** Those that wait, the most urgent first. */
export const waitingFoundingRows = (tx: Tx, after: string | null, limit: number): Promise<Founding[]> =>
  all(
    tx,
    sql<Founding>`${foundings} where f.decided_at is null
    ${after ? sql`and (f.due, f.id) > (select a.due, a.id from registry.founding a where a.id = ${after})` : sql``}
    order by f.due, f.id limit ${limit}`,
  )

/** Those that were answered, the latest answer first. */
export const decidedFoundingRows = (tx: Tx, after: string | null, limit: number): Promise<Founding[]> =>
  all(
    tx,
    sql<Founding>`${foundings} where f.decided_at is not null
    ${after ? sql`and (f.decided_at, f.id) < (select a.decided_at, a.id from registry.founding a where a.id = ${after})` : sql``}
    order by f.decided_at desc, f.id desc limit ${limit}`,
  )

export const foundingsOf = (tx: Tx, founder: string): Promise<Founding[]> =>
  all(tx, sql<Founding>`${foundings} where f.founder = ${founder} order by f.asked_at desc`)

/** Whether anybody administers the organisation or has asked to; seen with the platform's eyes by the caller. */
export async function hasAdministrator(tx: Tx, organisation: string, day: Day): Promise<boolean> {
  const row = await first(
    tx,
    sql`
    select 1 from registry.role_grant where organisation = ${organisation} and role = 'host-admin' and ended_at is null
      and (until is null or until >= ${day})
    union all select 1 from registry.founding where organisation = ${organisation} and decided_at is null limit 1`,
  )
  return row !== null
}

/** The day by which an answer is promised, by the limit in force when it was asked. */
export async function dueOf(tx: Tx, kind: 'founding' | 'post', at: Instant): Promise<Day> {
  const day = dayOf(at)
  const limit = await first<{ days: number }>(
    tx,
    sql`
    select days from registry.time_limit where kind = ${kind} and since <= ${day} order by since desc limit 1`,
  )
  return addDays(day, limit?.days ?? 0)
}
