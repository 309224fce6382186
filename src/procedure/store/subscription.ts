import type { Instant } from '#platform/clock'
import { all, first, run, sql, type Tx } from '#platform/db'

export type Subscription = { readonly id: string; readonly programme: string | null; readonly since: Instant }

export const subscriptionsOf = (tx: Tx, person: string): Promise<Subscription[]> =>
  all(
    tx,
    sql<Subscription>`
  select id, programme, since from procedure.subscription where person = ${person} and ended_at is null order by since, id`,
  )
export const subscriptionFor = (tx: Tx, person: string, programme: string | null): Promise<Subscription | null> =>
  first(
    tx,
    sql<Subscription>`
  select id, programme, since from procedure.subscription where person = ${person} and programme is not distinct from ${programme} and ended_at is null`,
  )
export const insertSubscription = (tx: Tx, id: string, person: string, programme: string | null, at: Instant) =>
  run(
    tx,
    sql`
  insert into procedure.subscription (id, person, programme, since) values (${id}, ${person}, ${programme}, ${at}) on conflict do nothing`,
  )
export const endSubscription = (tx: Tx, person: string, id: string, at: Instant) =>
  run(
    tx,
    sql`
  update procedure.subscription set ended_at = ${at} where person = ${person} and id = ${id} and ended_at is null`,
  )

export const subscribersTo = (tx: Tx, programme: string): Promise<{ person: string }[]> =>
  all(
    tx,
    sql<{ person: string }>`
  select distinct person from procedure.subscription where ended_at is null and (programme is null or programme = ${programme}) order by person`,
  )
