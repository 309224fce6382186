import type { Day, Instant } from '#platform/clock'
import { all, first, one, run, sql, type Tx } from '#platform/db'

/** A service body (服务机构) that the coupons of a programme may pay, from when to when. */
export type ServiceBody = {
  readonly id: string
  readonly programme: string
  readonly organisation: string
  readonly name: string
  readonly services: string
  readonly since: Day
  readonly until: Day | null
  readonly listed_by_name: string
  readonly ended_at: Instant | null
  readonly end_reason: string | null
}
const columns = sql.raw(
  `b.id, b.programme, b.organisation, b.name, b.services, to_char(b.since, 'YYYY-MM-DD') as since, to_char(b.until, 'YYYY-MM-DD') as until, b.listed_by_name, b.ended_at, b.end_reason`,
)

export const insertBody = (tx: Tx, made: Omit<ServiceBody, 'ended_at' | 'end_reason'>) =>
  run(
    tx,
    sql`
    insert into procedure.service_body (id, programme, organisation, name, services, since, until, listed_by_name)
    values (${made.id}, ${made.programme}, ${made.organisation}, ${made.name}, ${made.services}, ${made.since}::date, ${made.until}::date, ${made.listed_by_name})
    on conflict do nothing`,
  )
export const lockBody = (tx: Tx, id: string): Promise<ServiceBody> =>
  one(tx, sql<ServiceBody>`select ${columns} from procedure.service_body b where b.id = ${id} for update`, {
    zh: '这个服务机构',
    en: 'such service body',
  })
export const endBodyRow = (tx: Tx, id: string, at: Instant, reason: string) =>
  run(
    tx,
    sql`update procedure.service_body set ended_at = ${at}, end_reason = ${reason} where id = ${id} and ended_at is null`,
  )

export const bodyOn = (tx: Tx, programme: string, organisation: string, day: Day): Promise<ServiceBody | null> =>
  first(
    tx,
    sql<ServiceBody>`
    select ${columns} from procedure.service_body b where b.programme = ${programme} and b.organisation = ${organisation}
      and b.ended_at is null and b.since <= ${day}::date and (b.until is null or b.until >= ${day}::date)`,
  )
export const bodiesOf = (tx: Tx, programme: string, after: string | null, limit: number): Promise<ServiceBody[]> =>
  all(
    tx,
    sql<ServiceBody>`
    select ${columns} from procedure.service_body b where b.programme = ${programme} and b.ended_at is null
    ${after ? sql`and b.name > ${after}` : sql``} order by b.name limit ${limit}`,
  )
