import type { Instant } from '#platform/clock'
import { all, first, run, sql, type Tx } from '#platform/db'
import type { NearEqual, Sweep } from '../sweep.ts'

const columns = sql`id, asked_by_name, asked_at, texts, done, ended_at`
export const latestSweep = (tx: Tx): Promise<Sweep | null> =>
  first(tx, sql<Sweep>`select ${columns} from overlap.sweep order by asked_at desc limit 1`)

export const openSweep = (tx: Tx): Promise<(Sweep & { readonly reached: string | null }) | null> =>
  first(
    tx,
    sql<Sweep & { reached: string | null }>`
    select ${columns}, reached from overlap.sweep where ended_at is null for update`,
  )

export const insertSweep = (
  tx: Tx,
  { id, person, name, texts, at }: { id: string; person: string | null; name: string; texts: number; at: Instant },
) =>
  run(
    tx,
    sql`
    insert into overlap.sweep (id, asked_by, asked_by_name, asked_at, texts) values (${id}, ${person}, ${name}, ${at}, ${texts})
    on conflict do nothing`,
  )

export const moveSweep = (tx: Tx, id: string, done: number, reached: string | null, ended: Instant | null) =>
  run(
    tx,
    sql`update overlap.sweep set done = done + ${done}, reached = coalesce(${reached}::uuid, reached), ended_at = ${ended} where id = ${id}`,
  )

export const textsAfter = async (tx: Tx, after: string | null, most: number): Promise<string[]> =>
  (
    await all(
      tx,
      sql<{ id: string }>`
      select id from overlap.text where ${after}::uuid is null or id > ${after}::uuid order by id limit ${most}`,
    )
  ).map(({ id }) => id)

/**
 * Near equal are two texts that each find six tenths of themselves in the other; of two short titles one often holds a
 * phrase of the other and is another project. Where more texts are the same than a comparison keeps, one side is enough
 * for those that are nearly whole and as long as each other.
 */
export const nearEqual = (tx: Tx, most: number): Promise<NearEqual[]> =>
  all(
    tx,
    sql<NearEqual>`
    select p.one, p.other from overlap.pair p
      left join overlap.pair q on q.one = p.other and q.other = p.one and q.flagged and q.share >= 0.6
    where p.flagged and p.share >= 0.6 and (q.one is not null or (p.share >= 0.9 and (
      select min(length(t.body)) * 10 >= max(length(t.body)) * 8 from overlap.text t where t.id in (p.one, p.other))))
    order by p.one, p.other limit ${most}`,
  )
